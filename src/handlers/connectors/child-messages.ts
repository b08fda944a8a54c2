// Definitions, actions and triggers as messages. Both APIs' messages have the same fields and the same numbers of enum values.
import { fromJson, type JsonObject, type JsonValue, toJson } from "@bufbuild/protobuf"
import { ValueSchema } from "@bufbuild/protobuf/wkt"
import type { Action as ConnectionAction } from "../../../gen/registry/connections/v1alpha1/actions_pb.js"
import type {
  Definition as ConnectionDefinition,
  DefinitionCreate as ConnectionDefinitionCreate,
  DefinitionUpdate as ConnectionDefinitionUpdate,
} from "../../../gen/registry/connections/v1alpha1/definitions_pb.js"
import {
  type Action,
  ActionType,
  ErrorSeverity,
  HttpMethod,
  ParameterLocation,
  ParameterType,
} from "../../../gen/registry/connectors/v1/actions_pb.js"
import {
  type Definition,
  type DefinitionCreate,
  type DefinitionUpdate,
  ReferenceType,
} from "../../../gen/registry/connectors/v1/definitions_pb.js"
import type { Trigger } from "../../../gen/registry/connectors/v1/triggers_pb.js"
import type * as domain from "../../registry/connectors/children/entities.js"
import type { DefinitionInput, LinkInput, OperationInput } from "../../registry/connectors/children/rules.js"
import type { DefinitionView, LinkPosition, OperationView } from "../../registry/connectors/children/views.js"
import type { EveryField } from "../../registry/every-field.js"
import { type EitherMessage, type EveryMessageField, everyFieldRead } from "../message-fields.js"

const methods: Record<domain.HttpMethod, number> = {
  GET: HttpMethod.GET,
  POST: HttpMethod.POST,
  PUT: HttpMethod.PUT,
  PATCH: HttpMethod.PATCH,
  DELETE: HttpMethod.DELETE,
  HEAD: HttpMethod.HEAD,
  OPTIONS: HttpMethod.OPTIONS,
  CONNECT: HttpMethod.CONNECT,
  TRACE: HttpMethod.TRACE,
}

const locations: Record<domain.ParameterLocation, number> = {
  cookie: ParameterLocation.COOKIE,
  header: ParameterLocation.HEADER,
  path: ParameterLocation.PATH,
  query: ParameterLocation.QUERY,
}

const types: Record<domain.ParameterType, number> = {
  string: ParameterType.STRING,
  number: ParameterType.NUMBER,
  integer: ParameterType.INTEGER,
  boolean: ParameterType.BOOLEAN,
}

const references: Record<domain.ChildKind, number> = {
  definition: ReferenceType.DEFINITION,
  action: ReferenceType.ACTION,
  trigger: ReferenceType.TRIGGER,
}

const severities: Record<"error" | "warning", number> = { error: ErrorSeverity.ERROR, warning: ErrorSeverity.WARNING }

const HTTP: number = ActionType.HTTP

/** Undefined for a number that none has. */
export function nameOf<N extends string>(numbers: Record<N, number>, number: number): N | undefined {
  for (const name in numbers) if (numbers[name] === number) return name
  return undefined
}

/** `base`: the URL that the API is served at. */
export function definitionFields({ definition, location, referencedBy, etag }: DefinitionView, base: string) {
  return {
    id: definition.uid,
    name: definition.name,
    accept: [...definition.accept],
    description: definition.description ?? "",
    url: base + location,
    referencedBy: (referencedBy ?? []).map(({ kind, uid, name }) => ({ type: references[kind], id: uid, name })),
    etag,
  } satisfies EveryMessageField<Definition> & EveryMessageField<ConnectionDefinition>
}

/** A definition of any request, of either API. */
export type DefinitionMessage = EitherMessage<
  DefinitionCreate | DefinitionUpdate | ConnectionDefinitionCreate | ConnectionDefinitionUpdate
>

/** A definition as a caller sends it. Its id, which only updates have, is for the caller of this. */
export function fromDefinition(message: DefinitionMessage): EveryField<DefinitionInput> {
  const { id: _, name, accept, description, schema, ...rest } = message
  everyFieldRead(rest)
  return {
    name,
    accept,
    description: description || undefined,
    schema: schema && { contentType: schema.contentType, content: schema.content },
  }
}

/** The fields of an action's or trigger's message. `base`: the URL that the API is served at. */
export function operationFields({ operation, definitions, errors, etag }: OperationView, base: string) {
  const links = (stored: readonly domain.DefinitionLink[]) =>
    stored.flatMap(({ id, definitionUid }) => {
      const view = definitions.get(definitionUid)
      return view === undefined ? [] : [{ id, definition: definitionFields(view, base) }]
    })
  const { requestBody } = operation
  return {
    id: operation.uid,
    type: HTTP,
    name: operation.name,
    summary: operation.summary ?? "",
    description: operation.description ?? "",
    method: methods[operation.method],
    path: operation.path ?? "",
    parameters: operation.parameters.map((parameter) => ({
      name: parameter.name,
      in: locations[parameter.in],
      required: parameter.required,
      type: types[parameter.type],
      ...(parameter.default === undefined ? {} : { default: fromJson(ValueSchema, parse(parameter.default)) }),
      ...(parameter.completion === undefined ? {} : { completion: parse(parameter.completion) as JsonObject }),
    })),
    requestBody: requestBody && { required: requestBody.required, definitions: links(requestBody.definitions) },
    responses: operation.responses.map(({ id, status, definitions }) => ({
      id,
      ...(status === undefined ? {} : { status }),
      definitions: links(definitions),
    })),
    errors: errors.map(({ position, message, severity }) => ({
      field: linkPath(position),
      message,
      severity: severities[severity],
    })),
    etag,
  } satisfies EveryMessageField<Action> & EveryMessageField<ConnectionAction> & EveryMessageField<Trigger>
}

/** Where in the message, as JSON spells it, a link was that is left out of it. */
function linkPath({ response, index }: LinkPosition): string {
  return `${response === undefined ? "requestBody" : `responses[${response}]`}.definitions[${index}]`
}

function parse(text: string): JsonValue {
  return JSON.parse(text) as JsonValue
}

interface LinkMessage {
  readonly id: string
  readonly definition?: { readonly id: string; readonly name: string } | undefined
}

/** An action or trigger of either API. */
export type OperationMessage = EitherMessage<Action | Trigger | ConnectionAction>

/** An action or trigger as a caller sends it; an enum value that is none becomes undefined. */
export function fromOperation(message: OperationMessage): EveryField<OperationInput> {
  const { id, type, name, summary, description, method, path, parameters, requestBody, responses, ...others } = message
  const { errors: _errors, etag: _etag, ...rest } = others
  everyFieldRead(rest)
  return {
    id,
    type: type === HTTP ? "http" : undefined,
    name,
    summary: summary || undefined,
    description: description || undefined,
    method: nameOf(methods, method),
    path,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      in: nameOf(locations, parameter.in),
      required: parameter.required,
      type: nameOf(types, parameter.type),
      default: parameter.default && JSON.stringify(toJson(ValueSchema, parameter.default)),
      completion: parameter.completion && JSON.stringify(parameter.completion),
    })),
    requestBody: requestBody && {
      required: requestBody.required,
      definitions: requestBody.definitions.map(fromLink),
    },
    responses: responses.map(({ id, status, definitions }) => ({
      id,
      status,
      definitions: definitions.map(fromLink),
    })),
  }
}

function fromLink({ id, definition }: LinkMessage): LinkInput {
  return { id, definition: definition && { uid: definition.id, name: definition.name } }
}
