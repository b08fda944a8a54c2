"""Every operation that is served, and each documented error, called with an unchanged boto3. Ends with 0 when all is as documented."""

import datetime
import hashlib
import io
import sys
import uuid

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

url, account, region = sys.argv[1:4]
client = boto3.client("codeartifact", endpoint_url=url, config=Config(retries={"total_max_attempts": 1}))
domain = "d" + uuid.uuid4().hex[:12]
repo = {"domain": domain, "repository": "repo"}
pkg = {**repo, "format": "generic", "namespace": "ns", "package": "pkg"}
called = set()


def call(operation, **arguments):
    called.add(operation)
    return getattr(client, operation)(**arguments)


def refused(name, status, operation, more=None, **arguments):
    try:
        call(operation, **arguments)
    except ClientError as error:
        answer = error.response
        assert answer["Error"]["Code"] == name, answer
        assert answer["ResponseMetadata"]["HTTPStatusCode"] == status, answer
        assert answer["Error"]["Message"], answer
        for member, value in (more or {}).items():
            assert answer.get(member) == value, (member, answer)
    else:
        raise AssertionError(f"{operation} succeeded, expected {name}")


def publish(version, content=b"content", asset="a.bin", **more):
    return call(
        "publish_package_version",
        **{**pkg, "packageVersion": version, "assetName": asset, "assetContent": content},
        assetSHA256=hashlib.sha256(content).hexdigest(),
        **more,
    )


# Domains and repositories.
created = call("create_domain", domain=domain, tags=[{"key": "team", "value": "core"}])["domain"]
assert created["name"] == domain and created["owner"] == account and created["status"] == "Active"
assert created["arn"] == f"arn:aws:codeartifact:{region}:{account}:domain/{domain}"
age = datetime.datetime.now(datetime.timezone.utc) - created["createdTime"]
assert abs(age.total_seconds()) < 60, age
refused("ConflictException", 409, "create_domain", {"resourceType": "domain", "resourceId": domain}, domain=domain)
refused("ValidationException", 400, "create_domain", {"reason": "FIELD_VALIDATION_FAILED"}, domain="No")
described = call("describe_domain", domain=domain, domainOwner=account)["domain"]
assert described["repositoryCount"] == 0 and described["assetSizeBytes"] == 0
refused("ResourceNotFoundException", 404, "describe_domain", {"resourceType": "domain"}, domain="nothing-here")
refused("ResourceNotFoundException", 404, "describe_domain", domain=domain, domainOwner="999999999999")
called.add("list_domains")
names = [d["name"] for page in client.get_paginator("list_domains").paginate(PaginationConfig={"PageSize": 1}) for d in page["domains"]]
assert domain in names and len(names) == len(set(names))
refused("ValidationException", 400, "list_domains", nextToken="made-up")

repository = call("create_repository", **repo, description="first")["repository"]
assert repository["description"] == "first" and repository["upstreams"] == [] and repository["externalConnections"] == []
call("create_repository", domain=domain, repository="other", upstreams=[{"repositoryName": "repo"}])
refused("ConflictException", 409, "create_repository", {"resourceType": "repository"}, **repo)
assert call("describe_repository", **repo)["repository"] == repository
refused("ResourceNotFoundException", 404, "describe_repository", {"resourceType": "repository"}, domain=domain, repository="none")
assert call("update_repository", **repo, description="second")["repository"]["description"] == "second"
for name, arguments in (("list_repositories", {}), ("list_repositories_in_domain", {"domain": domain})):
    called.add(name)
    pages = client.get_paginator(name).paginate(**arguments, PaginationConfig={"PageSize": 1})
    listed = [r["name"] for page in pages for r in page["repositories"] if r["domainName"] == domain]
    assert listed == ["other", "repo"], listed
assert call("get_repository_endpoint", **repo, format="generic")["repositoryEndpoint"].startswith(url)
refused("ValidationException", 400, "get_repository_endpoint", **repo, format="npm")
policy = '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "codeartifact:ReadFromRepository", "Resource": "*"}]}'
stored = call("put_domain_permissions_policy", domain=domain, policyDocument=policy)["policy"]
assert call("get_domain_permissions_policy", domain=domain)["policy"] == stored
refused("ConflictException", 409, "put_domain_permissions_policy", domain=domain, policyDocument=policy, policyRevision="none")
assert call("delete_domain_permissions_policy", domain=domain)["policy"]["revision"] == stored["revision"]
stored = call("put_repository_permissions_policy", **repo, policyDocument=policy)["policy"]
assert call("get_repository_permissions_policy", **repo)["policy"] == stored
assert call("delete_repository_permissions_policy", **repo)["policy"]["revision"] == stored["revision"]
refused("ConflictException", 409, "delete_domain", {"resourceType": "domain"}, domain=domain)

# Tags and tokens.
arn = repository["arn"]
call("tag_resource", resourceArn=arn, tags=[{"key": "a", "value": "1"}, {"key": "b", "value": ""}])
call("untag_resource", resourceArn=arn, tagKeys=["a"])
assert call("list_tags_for_resource", resourceArn=arn)["tags"] == [{"key": "b", "value": ""}]
assert call("list_tags_for_resource", resourceArn=created["arn"])["tags"] == [{"key": "team", "value": "core"}]
refused("ResourceNotFoundException", 404, "list_tags_for_resource", resourceArn=arn + "x")
token = call("get_authorization_token", domain=domain, durationSeconds=900)
left = token["expiration"] - datetime.datetime.now(datetime.timezone.utc)
assert token["authorizationToken"] and 800 < left.total_seconds() <= 901, left
refused("ValidationException", 400, "get_authorization_token", domain=domain, durationSeconds=1)

# Publishing and reading.
first = publish("1.0.0", unfinished=True)
assert first["status"] == "Unfinished" and first["asset"]["size"] == 7
refused("ConflictException", 409, "publish_package_version", {"resourceType": "asset"}, **pkg, packageVersion="1.0.0", assetName="a.bin", assetContent=b"other", assetSHA256=hashlib.sha256(b"other").hexdigest())
second = publish("1.0.0", b"more", "b \u00e4.bin")
assert second["status"] == "Published" and second["versionRevision"] != first["versionRevision"]
stream = io.BytesIO(b"x" * 300_000)
big = call("publish_package_version", **pkg, packageVersion="2.0.0", assetName="big", assetContent=stream, assetSHA256=hashlib.sha256(b"x" * 300_000).hexdigest())
assert big["asset"]["size"] == 300_000
publish("3.0.0")
refused("ValidationException", 400, "publish_package_version", {"reason": "FIELD_VALIDATION_FAILED"}, **pkg, packageVersion="9", assetName="a", assetContent=b"x", assetSHA256="0" * 64)
refused("ValidationException", 400, "publish_package_version", **{**pkg, "format": "npm"}, packageVersion="9", assetName="a", assetContent=b"x", assetSHA256=hashlib.sha256(b"x").hexdigest())
version = {**pkg, "packageVersion": "1.0.0"}
got = call("get_package_version_asset", **version, asset="b \u00e4.bin")
assert got["asset"].read() == b"more" and got["packageVersion"] == "1.0.0"
assert got["packageVersionRevision"] == second["versionRevision"]
refused("ResourceNotFoundException", 404, "get_package_version_asset", {"resourceType": "asset"}, **version, asset="none")
described = call("describe_package_version", **version)["packageVersion"]
assert described["status"] == "Published" and described["origin"]["originType"] == "INTERNAL"
refused("ResourceNotFoundException", 404, "describe_package_version", {"resourceType": "package-version"}, **{**version, "packageVersion": "8"})
assert call("describe_package", **pkg)["package"]["originConfiguration"] == {"restrictions": {"publish": "ALLOW", "upstream": "BLOCK"}}
refused("ResourceNotFoundException", 404, "describe_package", {"resourceType": "package"}, **{**pkg, "package": "none"})
called.update(("list_packages", "list_package_versions", "list_package_version_assets"))
pages = client.get_paginator("list_packages").paginate(**repo, format="generic", namespace="n")
assert [p["package"] for page in pages for p in page["packages"]] == ["pkg"]
pages = client.get_paginator("list_package_versions").paginate(**pkg, sortBy="PUBLISHED_TIME", PaginationConfig={"PageSize": 1})
assert [v["version"] for page in pages for v in page["versions"]] == ["3.0.0", "2.0.0", "1.0.0"]
assert call("list_package_versions", **pkg)["defaultDisplayVersion"] == "3.0.0"
pages = client.get_paginator("list_package_version_assets").paginate(**version, PaginationConfig={"PageSize": 1})
assert [a["name"] for page in pages for a in page["assets"]] == ["a.bin", "b \u00e4.bin"]
refused("ValidationException", 400, "list_packages", **repo, maxResults=1001)
assert call("get_package_version_readme", **version)["readme"] == ""
assert call("list_package_version_dependencies", **version)["dependencies"] == []

# Changing.
done = call("update_package_versions_status", **pkg, versions=["1.0.0", "2.0.0"], targetStatus="Archived", expectedStatus="Published")
assert {v: i["status"] for v, i in done["successfulVersions"].items()} == {"1.0.0": "Archived", "2.0.0": "Archived"}
assert done["failedVersions"] == {}
failed = call("update_package_versions_status", **pkg, versions=["1.0.0", "3.0.0"], targetStatus="Unlisted", expectedStatus="Archived")
assert failed["successfulVersions"] == {}
assert failed["failedVersions"] == {
    "1.0.0": {"errorCode": "SKIPPED", "errorMessage": "version 1.0.0 is skipped"},
    "3.0.0": {"errorCode": "MISMATCHED_STATUS", "errorMessage": "current status: Published, expected status: Archived"},
}
refused("ConflictException", 409, "get_package_version_asset", {"resourceType": "package-version"}, **version, asset="a.bin")
refused("ValidationException", 400, "update_package_versions_status", **pkg, versions=["1.0.0"], targetStatus="Disposed")
copied = call("copy_package_versions", domain=domain, sourceRepository="repo", destinationRepository="other", format="generic", namespace="ns", package="pkg", versions=["3.0.0"])
assert copied["successfulVersions"]["3.0.0"]["status"] == "Published"
disposed = call("dispose_package_versions", **pkg, versions=["2.0.0"], versionRevisions={"2.0.0": big["versionRevision"]})
assert disposed["successfulVersions"]["2.0.0"] == {"revision": big["versionRevision"], "status": "Disposed"}
deleted = call("delete_package_versions", **pkg, versions=["2.0.0"], expectedStatus="Disposed")
assert deleted["successfulVersions"]["2.0.0"]["status"] == "Deleted"
blocked = call("put_package_origin_configuration", **pkg, restrictions={"publish": "BLOCK", "upstream": "BLOCK"})
assert blocked["originConfiguration"]["restrictions"]["publish"] == "BLOCK"
refused("ConflictException", 409, "publish_package_version", {"resourceType": "package"}, **pkg, packageVersion="9", assetName="a", assetContent=b"x", assetSHA256=hashlib.sha256(b"x").hexdigest())
assert call("delete_package", **pkg)["deletedPackage"]["package"] == "pkg"
for name in ("repo", "other"):
    assert call("delete_repository", domain=domain, repository=name)["repository"]["name"] == name
assert call("delete_domain", domain=domain)["domain"]["status"] == "Deleted"

# What is not served.
served = set(called)
for operation, arguments in {
    "list_package_groups": {"domain": domain},
    "associate_external_connection": {**repo, "externalConnection": "public:npmjs"},
}.items():
    refused("UnknownOperationException", 404, operation, **arguments)
print(f"{len(served)} operations")
