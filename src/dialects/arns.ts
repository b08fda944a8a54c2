// Amazon Resource Names: how this vendor's API spells what domains, repositories and packages are called.

export type ArnTarget =
  | { readonly domain: string }
  | { readonly domain: string; readonly repository: string }
  | { readonly domain: string; readonly repository: string; readonly package: ArnPackage }

export interface ArnPackage {
  readonly format: string
  /** "" without one. */
  readonly namespace: string
  readonly name: string
}

export interface ArnSpelling {
  domain(domain: string): string
  repository(domain: string, repository: string): string
  package(domain: string, repository: string, name: ArnPackage): string
  /** Undefined for text that names nothing of this account and region. */
  parse(arn: string): ArnTarget | undefined
}

/** `account`: 12 digits. No part of a name can hold a slash, so a name reads back as it was written. */
export function arnSpelling(region: string, account: string): ArnSpelling {
  const prefix = `arn:aws:codeartifact:${region}:${account}:`
  return {
    domain: (domain) => `${prefix}domain/${domain}`,
    repository: (domain, repository) => `${prefix}repository/${domain}/${repository}`,
    package: (domain, repository, { format, namespace, name }) =>
      `${prefix}package/${domain}/${repository}/${format}/${namespace}/${name}`,
    parse(arn) {
      if (!arn.startsWith(prefix)) return undefined
      const [kind, domain, repository, format, namespace, name, ...rest] = arn.slice(prefix.length).split("/")
      if (!domain || rest.length > 0) return undefined
      if (kind === "domain") return repository === undefined ? { domain } : undefined
      if (!repository) return undefined
      if (kind === "repository") return format === undefined ? { domain, repository } : undefined
      if (kind !== "package" || !format || namespace === undefined || !name) return undefined
      return { domain, repository, package: { format, namespace, name } }
    },
  }
}
