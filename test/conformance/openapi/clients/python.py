# Uses the clients that openapi-generator made from the documents: reads, sends back what came with its tag, is refused with the stale
# one, uploads and downloads. Arguments: the folder of the generated clients, the address of the service, an API key.
import hashlib
import importlib
import json
import sys

folder, url, key = sys.argv[1:]
CONTENT = bytes(range(256)) * 40
SCHEMA = json.dumps({"type": "object"})


def client(name):
    sys.path.insert(0, f"{folder}/{name}")
    api = importlib.import_module(f"{name.replace('-', '_')}_client")
    return api, api.ApiClient(api.Configuration(host=url, access_token=key))


def refused(status, call):
    try:
        call()
    except Exception as error:
        assert getattr(error, "status", None) == status, error
    else:
        raise AssertionError(f"not refused with {status}")


def sent_back(model, read, **changes):
    """What was read, as the request's own class."""
    return model.from_dict({**read.to_dict(), **changes})


def credible():
    api, connection = client("credible")
    packages = api.PackageServiceApi(connection)
    packages.create_organization(api.CreateOrganizationRequestBody(name="python"))
    packages.create_project("python", api.CreateProjectRequestBody(name="p"))
    read = packages.get_project_with_http_info("python", "p")
    change = sent_back(api.ProjectInput, read.data, readme="changed")
    update = lambda: packages.update_project("python", "p", if_match=read.headers["etag"], project_input=change)
    assert update().readme == "changed"
    refused(412, update)
    packages.upload_package(
        "python", "p", "k",
        version=api.VersionInput(id="1.0.0"),
        package_file=("package.tar.gz", CONTENT),
        md5_hash=hashlib.md5(CONTENT).hexdigest(),
    )
    assert bytes(packages.get_version_file("python", "p", "k", "1.0.0")) == CONTENT


def codeartifact():
    api, connection = client("codeartifact")
    artifacts = api.ArtifactServiceApi(connection)
    artifacts.create_domain("python-domain")
    where = {"domain": "python-domain", "repository": "repository"}
    artifacts.create_repository(**where)
    read = artifacts.describe_repository_with_http_info(**where)
    assert read.data.repository.name == "repository"
    change = api.RepositoryPatchInput(description="changed")
    update = lambda: artifacts.update_repository(**where, if_match=read.headers["etag"], repository_patch_input=change)
    assert update().repository.description == "changed"
    refused(412, update)
    version = {**where, "format": "generic", "namespace": "n", "package": "k", "version": "1.0.0", "asset": "a.bin"}
    artifacts.publish_package_version(
        **version, x_amz_content_sha256=hashlib.sha256(CONTENT).hexdigest(), body=CONTENT
    )
    assert bytes(artifacts.get_package_version_asset(**version)) == CONTENT


def definitions(api, connection, where):
    calls = api.DefinitionsApi(connection)
    schema = {"contentType": "application/schema+json", "content": SCHEMA}
    cat = {"name": "Cat", "accept": ["application/json"], "schema": schema}
    made = calls.create_definitions(*where, api.DefinitionsCreate.from_dict({"definitions": [cat]}))
    filename = made.definitions[0].url.split("/")[-1]
    assert bytes(calls.get_raw_schema(*where, filename)).decode() == SCHEMA


def versori():
    api, connection = client("versori")
    connector = api.HTTPConnectorCreate(name="Cats", base_url="https://catfact.ninja", auth_scheme_configs=[])
    made = api.ConnectorsApi(connection).create_http_connector("python", connector)
    versions = api.ConnectorVersionApi(connection)
    where = ("python", made.id, "1/0 a+b")
    versions.create_connector_version("python", made.id, api.ConnectorVersionCreate(name="1/0 a+b"))
    read = versions.get_connector_version_with_http_info(*where)
    change = sent_back(api.ConnectorVersionUpdate, read.data, description="changed")
    update = lambda: versions.update_connector_version(*where, change, if_match=read.headers["etag"])
    assert update().description == "changed"
    refused(412, update)
    definitions(api, connection, where)


def versori_v1alpha1():
    api, connection = client("versori-v1alpha1")
    connections = api.ConnectionsApi(connection)
    body = api.HTTPConnectionCreate(
        name="Cats", base_url="https://catfact.ninja", auth_scheme_configs=[], environments=[]
    )
    made = connections.create_http_connection("python", body)
    where = ("python", made.id, "1/0 a+b")
    connections.create_connection_version("python", made.id, api.ConnectionVersionCreate(name="1/0 a+b"))
    read = connections.get_connection_version_with_http_info(*where)
    change = sent_back(api.ConnectionVersionUpdate, read.data, description="changed")
    update = lambda: connections.update_connection_version(*where, change, if_match=read.headers["etag"])
    assert update().description == "changed"
    refused(412, update)
    definitions(api, connection, where)


def registry():
    api, connection = client("registry")
    access = api.AccessServiceApi(connection)
    made = access.create_api_key(api.CreateApiKeyRequestBody(name="python"))
    read = access.get_api_key_with_http_info(made.key.id)
    change = sent_back(api.ApiKeyInput, read.data, name="changed")
    update = lambda: access.update_api_key(made.key.id, if_match=read.headers["etag"], api_key_input=change)
    assert update().name == "changed"
    refused(412, update)
    assert len(api.AdminServiceApi(connection).backup()) > 0


credible()
codeartifact()
versori()
versori_v1alpha1()
registry()
print("used")
