"""The AWS CLI's codeartifact commands, unchanged, one after the other in one process. Ends with 0 when all is as documented."""

import contextlib
import hashlib
import io
import json
import os
import sys
import tempfile
import uuid

from awscli.clidriver import create_clidriver

url, account, region = sys.argv[1:4]
driver = create_clidriver()
domain = "d" + uuid.uuid4().hex[:12]
folder = tempfile.mkdtemp()
commands = set()


def aws(command, *arguments, code=0):
    """What the command printed: JSON when it succeeded, else what it said."""
    commands.add(command)
    out, err = io.StringIO(), io.StringIO()
    line = ["--endpoint-url", url, "--output", "json", "codeartifact", command, *arguments]
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            ended = driver.main(line)
        except SystemExit as refused:
            # What it does with a line that it can't read.
            ended = refused.code
    assert ended == code, (line, ended, out.getvalue(), err.getvalue())
    if code != 0:
        return err.getvalue()
    return json.loads(out.getvalue()) if out.getvalue() else None


def file(content):
    path = os.path.join(folder, uuid.uuid4().hex)
    with open(path, "wb") as target:
        target.write(content)
    return path, hashlib.sha256(content).hexdigest()


in_domain = ("--domain", domain)
in_repo = (*in_domain, "--repository", "repo")
of_package = (*in_repo, "--format", "generic", "--namespace", "ns", "--package", "pkg")


def publish(version, content, asset, *more, code=0):
    path, digest = file(content)
    named = ("--package-version", version, "--asset-name", asset)
    return aws("publish-package-version", *of_package, *named, "--asset-content", path, "--asset-sha256", digest, *more, code=code)


try:
    assert aws("create-domain", *in_domain)["domain"]["owner"] == account
    said = aws("create-domain", *in_domain, code=255)
    assert "(ConflictException)" in said and "CreateDomain" in said, said
    assert aws("describe-domain", *in_domain)["domain"]["status"] == "Active"
    assert "(ResourceNotFoundException)" in aws("describe-domain", "--domain", "nothing-here", code=255)
    assert domain in [each["name"] for each in aws("list-domains", "--page-size", "1")["domains"]]
    repository = aws("create-repository", *in_repo, "--description", "first")["repository"]
    aws("create-repository", *in_domain, "--repository", "other")
    # No package manager is led to what is not served here.
    home = tempfile.mkdtemp()
    os.environ["HOME"] = home
    for tool in ("npm", "pip", "twine"):
        assert "(ValidationException)" in aws("login", "--tool", tool, *in_repo, code=255)
    assert os.listdir(home) == []
    assert aws("describe-repository", *in_repo)["repository"] == repository
    updated = aws("update-repository", *in_repo, "--upstreams", "repositoryName=other")["repository"]
    assert updated["upstreams"] == [{"repositoryName": "other"}] and updated["description"] == "first"
    assert [each["name"] for each in aws("list-repositories-in-domain", *in_domain)["repositories"]] == ["other", "repo"]
    assert aws("list-repositories", "--repository-prefix", "repo")["repositories"]
    assert aws("get-repository-endpoint", *in_repo, "--format", "generic")["repositoryEndpoint"].startswith(url)
    assert aws("get-authorization-token", *in_domain)["authorizationToken"]
    arn = ("--resource-arn", repository["arn"])
    aws("tag-resource", *arn, "--tags", "key=a,value=1", "key=b,value=2")
    aws("untag-resource", *arn, "--tag-keys", "a")
    assert aws("list-tags-for-resource", *arn)["tags"] == [{"key": "b", "value": "2"}]

    document = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "codeartifact:Describe*", "Resource": "*"}]})
    for kind, of in (("domain", in_domain), ("repository", in_repo)):
        put = aws(f"put-{kind}-permissions-policy", *of, "--policy-document", document)["policy"]
        assert put["document"] == document and put["resourceArn"], put
        assert aws(f"get-{kind}-permissions-policy", *of)["policy"] == put
        stale = ("--policy-revision", "stale")
        assert "(ConflictException)" in aws(f"delete-{kind}-permissions-policy", *of, *stale, code=255)
        assert aws(f"delete-{kind}-permissions-policy", *of, "--policy-revision", put["revision"])["policy"] == put
        assert "(ResourceNotFoundException)" in aws(f"get-{kind}-permissions-policy", *of, code=255)

    assert publish("1.0.0", b"one", "one.bin", "--unfinished")["status"] == "Unfinished"
    published = publish("1.0.0", b"two", "two.bin")
    assert published["status"] == "Published"
    assert "(ConflictException)" in publish("1.0.0", b"x", "three.bin", code=255)
    of_version = (*of_package, "--package-version", "1.0.0")
    target = os.path.join(folder, "out")
    got = aws("get-package-version-asset", *of_version, "--asset", "one.bin", target)
    assert got["assetName"] == "one.bin"
    with open(target, "rb") as received:
        assert received.read() == b"one"
    assert aws("describe-package", *of_package)["package"]["name"] == "pkg"
    assert aws("describe-package-version", *of_version)["packageVersion"]["status"] == "Published"
    assert [each["package"] for each in aws("list-packages", *in_repo)["packages"]] == ["pkg"]
    assert [each["version"] for each in aws("list-package-versions", *of_package)["versions"]] == ["1.0.0"]
    assets = aws("list-package-version-assets", *of_version, "--page-size", "1")["assets"]
    assert [each["name"] for each in assets] == ["one.bin", "two.bin"]
    assert aws("get-package-version-readme", *of_version)["readme"] == ""
    assert aws("list-package-version-dependencies", *of_version)["dependencies"] == []
    versions = ("--versions", "1.0.0")
    revision = ("--version-revisions", json.dumps({"1.0.0": published["versionRevision"]}))
    done = aws("update-package-versions-status", *of_package, *versions, *revision, "--target-status", "Archived")
    assert done["successfulVersions"]["1.0.0"]["status"] == "Archived" and done["failedVersions"] == {}
    failed = aws("update-package-versions-status", *of_package, *versions, "--expected-status", "Published", "--target-status", "Unlisted")
    assert failed["failedVersions"]["1.0.0"]["errorMessage"] == "current status: Archived, expected status: Published"
    between = (*in_domain, "--source-repository", "repo", "--destination-repository", "other")
    named = ("--format", "generic", "--namespace", "ns", "--package", "pkg")
    assert aws("copy-package-versions", *between, *named, *versions)["successfulVersions"]["1.0.0"]["status"] == "Archived"
    assert aws("dispose-package-versions", *of_package, *versions)["successfulVersions"]["1.0.0"]["status"] == "Disposed"
    assert aws("delete-package-versions", *of_package, *versions)["successfulVersions"]["1.0.0"]["status"] == "Deleted"
    put = aws("put-package-origin-configuration", *of_package, "--restrictions", "publish=BLOCK,upstream=ALLOW")
    assert put["originConfiguration"]["restrictions"] == {"publish": "BLOCK", "upstream": "ALLOW"}
    assert aws("delete-package", *of_package)["deletedPackage"]["package"] == "pkg"
    aws("delete-repository", *in_repo)
    aws("delete-repository", *in_domain, "--repository", "other")
    assert aws("delete-domain", *in_domain)["domain"]["status"] == "Deleted"
    assert "(UnknownOperationException)" in aws("list-package-groups", *in_domain, code=255)
    # The first is the command's own, the second is not served.
    print(f"{len(commands - {'login', 'list-package-groups'})} commands")
finally:
    import shutil

    shutil.rmtree(folder)
