// Lists over organizations and projects, as far as their caller may see them.
import type { HandlerContext } from "@connectrpc/connect"
import { listOrganizationsOf } from "../../registry/access/commands/list-organizations-of.js"
import { Level } from "../../registry/access/roles.js"
import { listOrganizations } from "../../registry/packages/commands/organizations/list-organizations.js"
import { listAllProjects } from "../../registry/packages/commands/projects/list-all-projects.js"
import { listProjects } from "../../registry/packages/commands/projects/list-projects.js"
import type { ForwardPageRequest } from "../../registry/paging.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { visiblePage } from "./visibility.js"

type PrefixedPage = ForwardPageRequest & { readonly prefix?: string | undefined }

/** Of the organizations that the caller may see; an operator sees all. */
export function visibleOrganizations(options: HandlerOptions, call: HandlerContext, page: ForwardPageRequest) {
  const context = commandContext(options, call)
  const caller = options.access.caller(call)
  if (caller.operator) return listOrganizations(context, page)
  return listOrganizationsOf(context, caller, page, (name) => options.access.mayRead(caller, name))
}

/** A page of an organization's projects that the caller may see. */
export async function visibleProjects(
  options: HandlerOptions,
  call: HandlerContext,
  organization: string,
  page: PrefixedPage,
) {
  const context = commandContext(options, call)
  const caller = options.access.caller(call)
  const list = (request: ForwardPageRequest) => listProjects(context, organization, { ...page, ...request })
  if ((await options.access.levelOn(caller, organization)) > Level.NONE) return list(page)
  const isVisible = async ({ name }: { readonly name: string }) =>
    (await options.access.levelOn(caller, organization, name)) > Level.NONE
  return visiblePage(page, list, isVisible)
}

/** Projects of all organizations. */
export function visibleProjectsOfAll(options: HandlerOptions, call: HandlerContext, page: PrefixedPage) {
  const context = commandContext(options, call)
  const caller = options.access.caller(call)
  const list = (request: ForwardPageRequest) => listAllProjects(context, { ...page, ...request })
  if (caller.operator) return list(page)
  return visiblePage(
    page,
    list,
    async ({ organization, name }) => (await options.access.levelOn(caller, organization, name)) > Level.NONE,
  )
}

/** What the caller may make on the way to something in an organization. */
export async function mayCreate(options: HandlerOptions, call: HandlerContext, organization: string) {
  const caller = options.access.caller(call)
  return {
    organization: options.access.mayCreateOrganizations(caller),
    project: (await options.access.levelOn(caller, organization)) >= Level.MODEL,
  }
}
