// Repositories, which are projects.
import { createProject } from "../../registry/packages/commands/projects/create-project.js";
import { deleteProject } from "../../registry/packages/commands/projects/delete-project.js";
import { getProject } from "../../registry/packages/commands/projects/get-project.js";
import { updateProject } from "../../registry/packages/commands/projects/update-project.js";
import { namedProject } from "../../registry/packages/new-rows.js";
import { visibleProjects, visibleProjectsOfAll } from "../access/visible-lists.js";
import { badRequest, requestViolation } from "../bad-request.js";
import { commandContext } from "../context.js";
import { onePage } from "../page-tokens.js";
import { conditionsOf } from "../preconditions.js";
import { repositoryEtag } from "./artifact-etags.js";
import { fromFormat, repositoryDescription, repositorySummary } from "./artifact-messages.js";
import { domainNamed, originOf, pageParams, projectRef, repositoryPatch, tagsOf } from "./artifact-requests.js";
const PAGE = 100;
/** Formats of which the service has what a client of an endpoint asks for. */
const SERVED_FORMATS = new Set(["generic"]);
/** The methods of the service. */
export function repositoryOperations(options) {
    const context = (call) => commandContext(options, call);
    return {
        async createRepository(request, call) {
            const { organization, project } = projectRef(options, request);
            const created = await createProject(context(call), organization, {
                ...namedProject(project),
                description: request.description || undefined,
                upstreams: request.upstreams.length === 0 ? undefined : request.upstreams.map((each) => each.repositoryName),
                ...tagsOf(request.tags),
            });
            return { repository: repositoryDescription(options, created), etag: repositoryEtag(created) };
        },
        async describeRepository(request, call) {
            const project = await getProject(context(call), projectRef(options, request));
            return { repository: repositoryDescription(options, project), etag: repositoryEtag(project) };
        },
        async listRepositoriesInDomain(request, call) {
            const domain = domainNamed(options, request);
            const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) => visibleProjects(options, call, domain, { ...page, prefix: request.repositoryPrefix }));
            return { repositories: items.map((each) => repositorySummary(options, each)), nextToken };
        },
        async listRepositories(request, call) {
            const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) => visibleProjectsOfAll(options, call, { ...page, prefix: request.repositoryPrefix }));
            return { repositories: items.map((each) => repositorySummary(options, each)), nextToken };
        },
        async updateRepository(request, call) {
            const patch = repositoryPatch(request.patch, request.updateMask);
            const updated = await updateProject(context(call), projectRef(options, request), {
                patch,
                preconditions: conditionsOf(request.preconditions),
                tagOf: repositoryEtag,
            });
            return { repository: repositoryDescription(options, updated), etag: repositoryEtag(updated) };
        },
        async deleteRepository(request, call) {
            const deleted = await deleteProject(context(call), projectRef(options, request), conditionsOf(request.preconditions), repositoryEtag);
            return { repository: repositoryDescription(options, deleted) };
        },
        async getRepositoryEndpoint(request, call) {
            const { name, organization } = await getProject(context(call), projectRef(options, request));
            const format = fromFormat(request.format) ?? "";
            if (!SERVED_FORMATS.has(format)) {
                const problem = `'${format}' has no endpoint here: package managers can't use this repository, only generic packages are served`;
                throw badRequest(requestViolation("format", problem, "NOT_SERVED"));
            }
            return { repositoryEndpoint: `${originOf(call)}/${format}/${organization}/${name}/` };
        },
    };
}
//# sourceMappingURL=repository-operations.js.map