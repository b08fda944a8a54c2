import type { GenEnum, GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { HttpBody } from "../../../google/api/httpbody_pb.js";
import type { Preconditions } from "../../../rest/v1/preconditions_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connectors/v1/definitions.proto.
 */
export declare const file_registry_connectors_v1_definitions: GenFile;
/**
 * @generated from message registry.connectors.v1.GetDefinitionsRequest
 */
export type GetDefinitionsRequest = Message<"registry.connectors.v1.GetDefinitionsRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A version's name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * 1 to 100; 20 when it is not set.
     *
     * @generated from field: optional int32 first = 4;
     */
    first?: number | undefined;
    /**
     * The `next` of the page before this one.
     *
     * @generated from field: string after = 5;
     */
    after: string;
    /**
     * The `prev` of the page after this one.
     *
     * @generated from field: string before = 6;
     */
    before: string;
    /**
     * Only definitions whose name has this in it; the case does not matter.
     *
     * @generated from field: string name = 7;
     */
    name: string;
};
/**
 * Describes the message registry.connectors.v1.GetDefinitionsRequest.
 * Use `create(GetDefinitionsRequestSchema)` to create a new message.
 */
export declare const GetDefinitionsRequestSchema: GenMessage<GetDefinitionsRequest>;
/**
 * @generated from message registry.connectors.v1.GetDefinitionsResponse
 */
export type GetDefinitionsResponse = Message<"registry.connectors.v1.GetDefinitionsResponse"> & {
    /**
     * @generated from field: repeated registry.connectors.v1.Definition definitions = 1;
     */
    definitions: Definition[];
    /**
     * How many there are on all pages together.
     *
     * @generated from field: int32 total_count = 2;
     */
    totalCount: number;
    /**
     * Leads to the next page; unset when nothing follows.
     *
     * @generated from field: string next = 3;
     */
    next: string;
    /**
     * Leads to the page before; unset when nothing precedes.
     *
     * @generated from field: string prev = 4;
     */
    prev: string;
};
/**
 * Describes the message registry.connectors.v1.GetDefinitionsResponse.
 * Use `create(GetDefinitionsResponseSchema)` to create a new message.
 */
export declare const GetDefinitionsResponseSchema: GenMessage<GetDefinitionsResponse>;
/**
 * @generated from message registry.connectors.v1.CreateDefinitionsRequest
 */
export type CreateDefinitionsRequest = Message<"registry.connectors.v1.CreateDefinitionsRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A version's name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: registry.connectors.v1.DefinitionsCreate definitions = 4;
     */
    definitions?: DefinitionsCreate | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateDefinitionsRequest.
 * Use `create(CreateDefinitionsRequestSchema)` to create a new message.
 */
export declare const CreateDefinitionsRequestSchema: GenMessage<CreateDefinitionsRequest>;
/**
 * @generated from message registry.connectors.v1.CreateDefinitionsResponse
 */
export type CreateDefinitionsResponse = Message<"registry.connectors.v1.CreateDefinitionsResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Definitions definitions = 1;
     */
    definitions?: Definitions | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateDefinitionsResponse.
 * Use `create(CreateDefinitionsResponseSchema)` to create a new message.
 */
export declare const CreateDefinitionsResponseSchema: GenMessage<CreateDefinitionsResponse>;
/**
 * @generated from message registry.connectors.v1.DeleteDefinitionsRequest
 */
export type DeleteDefinitionsRequest = Message<"registry.connectors.v1.DeleteDefinitionsRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A version's name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: registry.connectors.v1.DefinitionsDelete selection = 4;
     */
    selection?: DefinitionsDelete | undefined;
    /**
     * Also when something refers to them: those references are left out of answers from then on.
     *
     * @generated from field: bool force = 5;
     */
    force: boolean;
};
/**
 * Describes the message registry.connectors.v1.DeleteDefinitionsRequest.
 * Use `create(DeleteDefinitionsRequestSchema)` to create a new message.
 */
export declare const DeleteDefinitionsRequestSchema: GenMessage<DeleteDefinitionsRequest>;
/**
 * @generated from message registry.connectors.v1.DeleteDefinitionsResponse
 */
export type DeleteDefinitionsResponse = Message<"registry.connectors.v1.DeleteDefinitionsResponse"> & {};
/**
 * Describes the message registry.connectors.v1.DeleteDefinitionsResponse.
 * Use `create(DeleteDefinitionsResponseSchema)` to create a new message.
 */
export declare const DeleteDefinitionsResponseSchema: GenMessage<DeleteDefinitionsResponse>;
/**
 * @generated from message registry.connectors.v1.GetDefinitionRequest
 */
export type GetDefinitionRequest = Message<"registry.connectors.v1.GetDefinitionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A version's name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: string definition_name = 4;
     */
    definitionName: string;
};
/**
 * Describes the message registry.connectors.v1.GetDefinitionRequest.
 * Use `create(GetDefinitionRequestSchema)` to create a new message.
 */
export declare const GetDefinitionRequestSchema: GenMessage<GetDefinitionRequest>;
/**
 * @generated from message registry.connectors.v1.GetDefinitionResponse
 */
export type GetDefinitionResponse = Message<"registry.connectors.v1.GetDefinitionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Definition definition = 1;
     */
    definition?: Definition | undefined;
};
/**
 * Describes the message registry.connectors.v1.GetDefinitionResponse.
 * Use `create(GetDefinitionResponseSchema)` to create a new message.
 */
export declare const GetDefinitionResponseSchema: GenMessage<GetDefinitionResponse>;
/**
 * @generated from message registry.connectors.v1.UpdateDefinitionRequest
 */
export type UpdateDefinitionRequest = Message<"registry.connectors.v1.UpdateDefinitionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A version's name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: string definition_name = 4;
     */
    definitionName: string;
    /**
     * @generated from field: registry.connectors.v1.DefinitionUpdate definition = 5;
     */
    definition?: DefinitionUpdate | undefined;
    /**
     * The entity tag that the resource must have, or "*"; empty for no condition.
     *
     * @generated from field: string etag = 6;
     */
    etag: string;
    /**
     * The conditions of the headers If-Match and If-None-Match.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 7;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connectors.v1.UpdateDefinitionRequest.
 * Use `create(UpdateDefinitionRequestSchema)` to create a new message.
 */
export declare const UpdateDefinitionRequestSchema: GenMessage<UpdateDefinitionRequest>;
/**
 * @generated from message registry.connectors.v1.UpdateDefinitionResponse
 */
export type UpdateDefinitionResponse = Message<"registry.connectors.v1.UpdateDefinitionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Definition definition = 1;
     */
    definition?: Definition | undefined;
};
/**
 * Describes the message registry.connectors.v1.UpdateDefinitionResponse.
 * Use `create(UpdateDefinitionResponseSchema)` to create a new message.
 */
export declare const UpdateDefinitionResponseSchema: GenMessage<UpdateDefinitionResponse>;
/**
 * @generated from message registry.connectors.v1.DeleteDefinitionRequest
 */
export type DeleteDefinitionRequest = Message<"registry.connectors.v1.DeleteDefinitionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A version's name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: string definition_name = 4;
     */
    definitionName: string;
    /**
     * Also when something refers to it: those references are left out of answers from then on.
     *
     * @generated from field: bool force = 5;
     */
    force: boolean;
    /**
     * The entity tag that the resource must have, or "*"; empty for no condition.
     *
     * @generated from field: string etag = 6;
     */
    etag: string;
    /**
     * The conditions of the headers If-Match and If-None-Match.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 7;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connectors.v1.DeleteDefinitionRequest.
 * Use `create(DeleteDefinitionRequestSchema)` to create a new message.
 */
export declare const DeleteDefinitionRequestSchema: GenMessage<DeleteDefinitionRequest>;
/**
 * @generated from message registry.connectors.v1.DeleteDefinitionResponse
 */
export type DeleteDefinitionResponse = Message<"registry.connectors.v1.DeleteDefinitionResponse"> & {};
/**
 * Describes the message registry.connectors.v1.DeleteDefinitionResponse.
 * Use `create(DeleteDefinitionResponseSchema)` to create a new message.
 */
export declare const DeleteDefinitionResponseSchema: GenMessage<DeleteDefinitionResponse>;
/**
 * @generated from message registry.connectors.v1.GetRawSchemaRequest
 */
export type GetRawSchemaRequest = Message<"registry.connectors.v1.GetRawSchemaRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A version's name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * The definition's id or name, followed by .json, .yaml, .xsd or .txt.
     *
     * @generated from field: string schema_filename = 4;
     */
    schemaFilename: string;
};
/**
 * Describes the message registry.connectors.v1.GetRawSchemaRequest.
 * Use `create(GetRawSchemaRequestSchema)` to create a new message.
 */
export declare const GetRawSchemaRequestSchema: GenMessage<GetRawSchemaRequest>;
/**
 * @generated from message registry.connectors.v1.GetRawSchemaResponse
 */
export type GetRawSchemaResponse = Message<"registry.connectors.v1.GetRawSchemaResponse"> & {
    /**
     * @generated from field: google.api.HttpBody schema = 1;
     */
    schema?: HttpBody | undefined;
    /**
     * @generated from field: string etag = 2;
     */
    etag: string;
    /**
     * Keeps a browser from running what the schema may hold.
     *
     * @generated from field: string content_security_policy = 3;
     */
    contentSecurityPolicy: string;
    /**
     * Keeps a browser from guessing another media type.
     *
     * @generated from field: string content_type_options = 4;
     */
    contentTypeOptions: string;
};
/**
 * Describes the message registry.connectors.v1.GetRawSchemaResponse.
 * Use `create(GetRawSchemaResponseSchema)` to create a new message.
 */
export declare const GetRawSchemaResponseSchema: GenMessage<GetRawSchemaResponse>;
/**
 * A named schema of a version.
 *
 * @generated from message registry.connectors.v1.Definition
 */
export type Definition = Message<"registry.connectors.v1.Definition"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * 1 to 255 characters of letters, digits, "_" and "-"; unique in the version.
     *
     * @generated from field: string name = 2;
     */
    name: string;
    /**
     * The media types that the definition describes.
     *
     * @generated from field: repeated string accept = 3;
     */
    accept: string[];
    /**
     * @generated from field: string description = 4;
     */
    description: string;
    /**
     * Where the schema's content is. Other schemas of the version may refer to it by this.
     *
     * @generated from field: string url = 5;
     */
    url: string;
    /**
     * What refers to the definition: at most 100 of them.
     *
     * @generated from field: repeated registry.connectors.v1.DefinitionReference referenced_by = 6;
     */
    referencedBy: DefinitionReference[];
    /**
     * @generated from field: string etag = 7;
     */
    etag: string;
};
/**
 * Describes the message registry.connectors.v1.Definition.
 * Use `create(DefinitionSchema)` to create a new message.
 */
export declare const DefinitionSchema: GenMessage<Definition>;
/**
 * Something that refers to a definition.
 *
 * @generated from message registry.connectors.v1.DefinitionReference
 */
export type DefinitionReference = Message<"registry.connectors.v1.DefinitionReference"> & {
    /**
     * @generated from field: registry.connectors.v1.ReferenceType type = 1;
     */
    type: ReferenceType;
    /**
     * @generated from field: string id = 2;
     */
    id: string;
    /**
     * @generated from field: string name = 3;
     */
    name: string;
};
/**
 * Describes the message registry.connectors.v1.DefinitionReference.
 * Use `create(DefinitionReferenceSchema)` to create a new message.
 */
export declare const DefinitionReferenceSchema: GenMessage<DefinitionReference>;
/**
 * The definitions that a request created, in its order.
 *
 * @generated from message registry.connectors.v1.Definitions
 */
export type Definitions = Message<"registry.connectors.v1.Definitions"> & {
    /**
     * @generated from field: repeated registry.connectors.v1.Definition definitions = 1;
     */
    definitions: Definition[];
};
/**
 * Describes the message registry.connectors.v1.Definitions.
 * Use `create(DefinitionsSchema)` to create a new message.
 */
export declare const DefinitionsSchema: GenMessage<Definitions>;
/**
 * Definitions to be created together.
 *
 * @generated from message registry.connectors.v1.DefinitionsCreate
 */
export type DefinitionsCreate = Message<"registry.connectors.v1.DefinitionsCreate"> & {
    /**
     * @generated from field: repeated registry.connectors.v1.DefinitionCreate definitions = 1;
     */
    definitions: DefinitionCreate[];
};
/**
 * Describes the message registry.connectors.v1.DefinitionsCreate.
 * Use `create(DefinitionsCreateSchema)` to create a new message.
 */
export declare const DefinitionsCreateSchema: GenMessage<DefinitionsCreate>;
/**
 * A definition to be created.
 *
 * @generated from message registry.connectors.v1.DefinitionCreate
 */
export type DefinitionCreate = Message<"registry.connectors.v1.DefinitionCreate"> & {
    /**
     * 1 to 255 characters of letters, digits, "_" and "-"; unique in the version.
     *
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * The media types that the definition describes: at least one.
     *
     * @generated from field: repeated string accept = 2;
     */
    accept: string[];
    /**
     * @generated from field: string description = 3;
     */
    description: string;
    /**
     * Required.
     *
     * @generated from field: registry.connectors.v1.InlineSchema schema = 4;
     */
    schema?: InlineSchema | undefined;
};
/**
 * Describes the message registry.connectors.v1.DefinitionCreate.
 * Use `create(DefinitionCreateSchema)` to create a new message.
 */
export declare const DefinitionCreateSchema: GenMessage<DefinitionCreate>;
/**
 * A definition that replaces the stored one.
 *
 * @generated from message registry.connectors.v1.DefinitionUpdate
 */
export type DefinitionUpdate = Message<"registry.connectors.v1.DefinitionUpdate"> & {
    /**
     * Must be the stored one.
     *
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * 1 to 255 characters of letters, digits, "_" and "-"; unique in the version.
     *
     * @generated from field: string name = 2;
     */
    name: string;
    /**
     * The media types that the definition describes: at least one.
     *
     * @generated from field: repeated string accept = 3;
     */
    accept: string[];
    /**
     * @generated from field: string description = 4;
     */
    description: string;
    /**
     * Unchanged when it is absent.
     *
     * @generated from field: registry.connectors.v1.InlineSchema schema = 5;
     */
    schema?: InlineSchema | undefined;
};
/**
 * Describes the message registry.connectors.v1.DefinitionUpdate.
 * Use `create(DefinitionUpdateSchema)` to create a new message.
 */
export declare const DefinitionUpdateSchema: GenMessage<DefinitionUpdate>;
/**
 * The content of a schema.
 *
 * @generated from message registry.connectors.v1.InlineSchema
 */
export type InlineSchema = Message<"registry.connectors.v1.InlineSchema"> & {
    /**
     * The media type of the content. What is called JSON must be JSON.
     *
     * @generated from field: string content_type = 1;
     */
    contentType: string;
    /**
     * The schema, at most 1 MiB. `"$ref": "#/$defs/NAME"` refers to another definition of the version.
     *
     * @generated from field: optional string content = 2;
     */
    content?: string | undefined;
};
/**
 * Describes the message registry.connectors.v1.InlineSchema.
 * Use `create(InlineSchemaSchema)` to create a new message.
 */
export declare const InlineSchemaSchema: GenMessage<InlineSchema>;
/**
 * Which definitions a request deletes.
 *
 * @generated from message registry.connectors.v1.DefinitionsDelete
 */
export type DefinitionsDelete = Message<"registry.connectors.v1.DefinitionsDelete"> & {
    /**
     * @generated from field: repeated string ids = 1;
     */
    ids: string[];
    /**
     * @generated from field: repeated string names = 2;
     */
    names: string[];
    /**
     * Every definition of the version. Excludes ids and names.
     *
     * @generated from field: optional bool all = 3;
     */
    all?: boolean | undefined;
};
/**
 * Describes the message registry.connectors.v1.DefinitionsDelete.
 * Use `create(DefinitionsDeleteSchema)` to create a new message.
 */
export declare const DefinitionsDeleteSchema: GenMessage<DefinitionsDelete>;
/**
 * @generated from enum registry.connectors.v1.ReferenceType
 */
export declare enum ReferenceType {
    /**
     * @generated from enum value: REFERENCE_TYPE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: REFERENCE_TYPE_DEFINITION = 1;
     */
    DEFINITION = 1,
    /**
     * @generated from enum value: REFERENCE_TYPE_ACTION = 2;
     */
    ACTION = 2,
    /**
     * @generated from enum value: REFERENCE_TYPE_TRIGGER = 3;
     */
    TRIGGER = 3
}
/**
 * Describes the enum registry.connectors.v1.ReferenceType.
 */
export declare const ReferenceTypeSchema: GenEnum<ReferenceType>;
/**
 * Manages the definitions of a version.
 *
 * @generated from service registry.connectors.v1.DefinitionService
 */
export declare const DefinitionService: GenService<{
    /**
     * Lists the definitions of a version, most recently updated first.
     *
     * @generated from rpc registry.connectors.v1.DefinitionService.GetDefinitions
     */
    getDefinitions: {
        methodKind: "unary";
        input: typeof GetDefinitionsRequestSchema;
        output: typeof GetDefinitionsResponseSchema;
    };
    /**
     * Creates definitions in a draft, all or none. A schema may refer to the others in the same request.
     *
     * @generated from rpc registry.connectors.v1.DefinitionService.CreateDefinitions
     */
    createDefinitions: {
        methodKind: "unary";
        input: typeof CreateDefinitionsRequestSchema;
        output: typeof CreateDefinitionsResponseSchema;
    };
    /**
     * Deletes several definitions of a draft, all or none. Without force none may be referred to by what stays.
     *
     * @generated from rpc registry.connectors.v1.DefinitionService.DeleteDefinitions
     */
    deleteDefinitions: {
        methodKind: "unary";
        input: typeof DeleteDefinitionsRequestSchema;
        output: typeof DeleteDefinitionsResponseSchema;
    };
    /**
     * Gets one definition.
     *
     * @generated from rpc registry.connectors.v1.DefinitionService.GetDefinition
     */
    getDefinition: {
        methodKind: "unary";
        input: typeof GetDefinitionRequestSchema;
        output: typeof GetDefinitionResponseSchema;
    };
    /**
     * Replaces a definition of a draft. It keeps its schema when the request has none.
     *
     * @generated from rpc registry.connectors.v1.DefinitionService.UpdateDefinition
     */
    updateDefinition: {
        methodKind: "unary";
        input: typeof UpdateDefinitionRequestSchema;
        output: typeof UpdateDefinitionResponseSchema;
    };
    /**
     * Deletes a definition of a draft. Without force nothing else may refer to it.
     *
     * @generated from rpc registry.connectors.v1.DefinitionService.DeleteDefinition
     */
    deleteDefinition: {
        methodKind: "unary";
        input: typeof DeleteDefinitionRequestSchema;
        output: typeof DeleteDefinitionResponseSchema;
    };
    /**
     * Gets the content of a definition's schema, as it was stored and with its own media type.
     *
     * @generated from rpc registry.connectors.v1.DefinitionService.GetRawSchema
     */
    getRawSchema: {
        methodKind: "unary";
        input: typeof GetRawSchemaRequestSchema;
        output: typeof GetRawSchemaResponseSchema;
    };
}>;
