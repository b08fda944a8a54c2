# Uses clients that openapi-generator made from the documents: reads, changes what was read, is refused with what is stale,
# uploads and downloads. Arguments: the folder of the generated clients, the address of the service.
import hashlib
import sys

folder, url = sys.argv[1:]
CONTENT = bytes(range(256)) * 40


def client(name):
    for module in [each for each in sys.modules if each.split(".")[0] == "openapi_client"]:
        del sys.modules[module]
    sys.path.insert(0, f"{folder}/{name}")
    import openapi_client

    sys.path.pop(0)
    return openapi_client, openapi_client.ApiClient(openapi_client.Configuration(host=url))


def refused(status, call):
    try:
        call()
    except Exception as error:
        assert getattr(error, "status", None) == status, error
    else:
        raise AssertionError(f"not refused with {status}")


def credible():
    api, connection = client("credible")
    packages = api.PackageServiceApi(connection)
    packages.package_service_create_organization(api.RegistryPackagesV1CreateOrganizationRequestBody(name="judged"))
    packages.package_service_create_project("judged", api.RegistryPackagesV1CreateProjectRequestBody(name="p"))
    read = packages.package_service_get_project_with_http_info("judged", "p")
    etag = read.headers["etag"]
    change = api.RegistryPackagesV1ProjectInput(readme="changed")
    changed = packages.package_service_update_project(
        "judged", "p", if_match=etag, registry_packages_v1_project_input=change
    )
    assert changed.readme == "changed", changed
    stale = lambda: packages.package_service_update_project(
        "judged", "p", if_match=etag, registry_packages_v1_project_input=change
    )
    refused(412, stale)
    packages.package_service_upload_package(
        "judged", "p", "k",
        version=api.RegistryPackagesV1VersionInput(id="1.0.0"),
        package_file=("package.tar.gz", CONTENT),
        md5_hash=hashlib.md5(CONTENT).hexdigest(),
    )
    assert bytes(packages.package_service_get_version_file("judged", "p", "k", "1.0.0")) == CONTENT


def codeartifact():
    api, connection = client("codeartifact")
    artifacts = api.ArtifactServiceApi(connection)
    artifacts.artifact_service_create_domain("judged-domain")
    artifacts.artifact_service_create_repository("judged-domain", "repository")
    where = {"domain": "judged-domain", "repository": "repository"}
    etag = artifacts.artifact_service_describe_repository_with_http_info(**where).headers["etag"]
    change = api.RegistryArtifactsV1RepositoryPatchInput(description="changed")
    update = lambda: artifacts.artifact_service_update_repository(
        **where, if_match=etag, registry_artifacts_v1_repository_patch_input=change
    )
    assert update().repository.description == "changed"
    refused(412, update)
    version = {**where, "format": "generic", "namespace": "n", "package": "k", "version": "1.0.0", "asset": "a.bin"}
    artifacts.artifact_service_publish_package_version(
        **version, x_amz_content_sha256=hashlib.sha256(CONTENT).hexdigest(), body=CONTENT
    )
    assert bytes(artifacts.artifact_service_get_package_version_asset(**version)) == CONTENT


credible()
codeartifact()
print("used")
