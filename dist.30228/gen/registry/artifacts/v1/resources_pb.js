// What the artifact service answers with, as the AWS CodeArtifact API (2018-09-22) documents it.
import { enumDesc, fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { file_google_protobuf_timestamp } from "@bufbuild/protobuf/wkt";
import { file_registry_labels_v1_labels } from "../../labels/v1/labels_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/artifacts/v1/resources.proto.
 */
export const file_registry_artifacts_v1_resources = /*@__PURE__*/ fileDesc("CiVyZWdpc3RyeS9hcnRpZmFjdHMvdjEvcmVzb3VyY2VzLnByb3RvEhVyZWdpc3RyeS5hcnRpZmFjdHMudjEiVQoDVGFnEiIKA2tleRgBIAEoCUIVukgSchAyDl5cUHtDfXsxLDEyOH0kEioKBXZhbHVlGAIgASgJQhu6SBJyEDIOXlxQe0N9ezAsMjU2fSSKgBkCMAEiYAoPVmVyc2lvblJldmlzaW9uEigKB3ZlcnNpb24YASABKAlCF7pIFHISMhBeW14jL1xzXXsxLDI1NX0kEiMKCHJldmlzaW9uGAIgASgJQhG6SA5yDDIKXlxTezEsNTB9JCJnChFTdWNjZXNzZnVsVmVyc2lvbhIPCgd2ZXJzaW9uGAEgASgJEkEKBGluZm8YAiABKAsyMy5yZWdpc3RyeS5hcnRpZmFjdHMudjEuU3VjY2Vzc2Z1bFBhY2thZ2VWZXJzaW9uSW5mbyJbCg1GYWlsZWRWZXJzaW9uEg8KB3ZlcnNpb24YASABKAkSOQoFZXJyb3IYAiABKAsyKi5yZWdpc3RyeS5hcnRpZmFjdHMudjEuUGFja2FnZVZlcnNpb25FcnJvciJtChxTdWNjZXNzZnVsUGFja2FnZVZlcnNpb25JbmZvEhAKCHJldmlzaW9uGAEgASgJEjsKBnN0YXR1cxgCIAEoDjIrLnJlZ2lzdHJ5LmFydGlmYWN0cy52MS5QYWNrYWdlVmVyc2lvblN0YXR1cyJwChNQYWNrYWdlVmVyc2lvbkVycm9yEkIKCmVycm9yX2NvZGUYASABKA4yLi5yZWdpc3RyeS5hcnRpZmFjdHMudjEuUGFja2FnZVZlcnNpb25FcnJvckNvZGUSFQoNZXJyb3JfbWVzc2FnZRgCIAEoCSJyCgxBc3NldFN1bW1hcnkSDAoEbmFtZRgBIAEoCRIRCgRzaXplGAIgASgDSACIAQESOAoGaGFzaGVzGAMgAygLMiAucmVnaXN0cnkuYXJ0aWZhY3RzLnYxLkFzc2V0SGFzaEIGioAZAigBQgcKBV9zaXplIi0KCUFzc2V0SGFzaBIRCglhbGdvcml0aG0YASABKAkSDQoFdmFsdWUYAiABKAkiuwIKEURvbWFpbkRlc2NyaXB0aW9uEgwKBG5hbWUYASABKAkSDQoFb3duZXIYAiABKAkSCwoDYXJuGAMgASgJEjMKBnN0YXR1cxgEIAEoDjIjLnJlZ2lzdHJ5LmFydGlmYWN0cy52MS5Eb21haW5TdGF0dXMSMAoMY3JlYXRlZF90aW1lGAUgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcBIWCg5lbmNyeXB0aW9uX2tleRgGIAEoCRIdChByZXBvc2l0b3J5X2NvdW50GAcgASgFSACIAQESHQoQYXNzZXRfc2l6ZV9ieXRlcxgIIAEoA0gBiAEBEhUKDXMzX2J1Y2tldF9hcm4YCSABKAlCEwoRX3JlcG9zaXRvcnlfY291bnRCEwoRX2Fzc2V0X3NpemVfYnl0ZXMiuAEKDURvbWFpblN1bW1hcnkSDAoEbmFtZRgBIAEoCRINCgVvd25lchgCIAEoCRILCgNhcm4YAyABKAkSMwoGc3RhdHVzGAQgASgOMiMucmVnaXN0cnkuYXJ0aWZhY3RzLnYxLkRvbWFpblN0YXR1cxIwCgxjcmVhdGVkX3RpbWUYBSABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wEhYKDmVuY3J5cHRpb25fa2V5GAYgASgJIugCChVSZXBvc2l0b3J5RGVzY3JpcHRpb24SDAoEbmFtZRgBIAEoCRIdChVhZG1pbmlzdHJhdG9yX2FjY291bnQYAiABKAkSEwoLZG9tYWluX25hbWUYAyABKAkSFAoMZG9tYWluX293bmVyGAQgASgJEgsKA2FybhgFIAEoCRITCgtkZXNjcmlwdGlvbhgGIAEoCRJECgl1cHN0cmVhbXMYByADKAsyKS5yZWdpc3RyeS5hcnRpZmFjdHMudjEuVXBzdHJlYW1SZXBvc2l0b3J5QgaKgBkCMAESXQoUZXh0ZXJuYWxfY29ubmVjdGlvbnMYCCADKAsyNy5yZWdpc3RyeS5hcnRpZmFjdHMudjEuUmVwb3NpdG9yeUV4dGVybmFsQ29ubmVjdGlvbkluZm9CBoqAGQIwARIwCgxjcmVhdGVkX3RpbWUYCSABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wIr8BChFSZXBvc2l0b3J5U3VtbWFyeRIMCgRuYW1lGAEgASgJEh0KFWFkbWluaXN0cmF0b3JfYWNjb3VudBgCIAEoCRITCgtkb21haW5fbmFtZRgDIAEoCRIUCgxkb21haW5fb3duZXIYBCABKAkSCwoDYXJuGAUgASgJEhMKC2Rlc2NyaXB0aW9uGAYgASgJEjAKDGNyZWF0ZWRfdGltZRgHIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXAiVwoSVXBzdHJlYW1SZXBvc2l0b3J5EkEKD3JlcG9zaXRvcnlfbmFtZRgBIAEoCUIoukglciMyIV5bQS1aYS16MC05XVtBLVphLXowLTkuXy1dezEsOTl9JCKKAQoPUmVwb3NpdG9yeVBhdGNoEjEKC2Rlc2NyaXB0aW9uGAEgASgJQhy6SBNyETIPXlxQe0N9ezAsMTAwMH0kioAZAlABEkQKCXVwc3RyZWFtcxgCIAMoCzIpLnJlZ2lzdHJ5LmFydGlmYWN0cy52MS5VcHN0cmVhbVJlcG9zaXRvcnlCBoqAGQJQASJtChFQYWNrYWdlRGVwZW5kZW5jeRIRCgluYW1lc3BhY2UYASABKAkSDwoHcGFja2FnZRgCIAEoCRIXCg9kZXBlbmRlbmN5X3R5cGUYAyABKAkSGwoTdmVyc2lvbl9yZXF1aXJlbWVudBgEIAEoCSKCAQogUmVwb3NpdG9yeUV4dGVybmFsQ29ubmVjdGlvbkluZm8SIAoYZXh0ZXJuYWxfY29ubmVjdGlvbl9uYW1lGAEgASgJEjwKDnBhY2thZ2VfZm9ybWF0GAIgASgOMiQucmVnaXN0cnkuYXJ0aWZhY3RzLnYxLlBhY2thZ2VGb3JtYXQi8AEKElBhY2thZ2VEZXNjcmlwdGlvbhI0CgZmb3JtYXQYASABKA4yJC5yZWdpc3RyeS5hcnRpZmFjdHMudjEuUGFja2FnZUZvcm1hdBIRCgluYW1lc3BhY2UYAiABKAkSDAoEbmFtZRgDIAEoCRJPChRvcmlnaW5fY29uZmlndXJhdGlvbhgEIAEoCzIxLnJlZ2lzdHJ5LmFydGlmYWN0cy52MS5QYWNrYWdlT3JpZ2luQ29uZmlndXJhdGlvbhIyCgZsYWJlbHMYBSADKAsyGS5yZWdpc3RyeS5sYWJlbHMudjEuTGFiZWxCB4qAGQOgAQEi7wEKDlBhY2thZ2VTdW1tYXJ5EjQKBmZvcm1hdBgBIAEoDjIkLnJlZ2lzdHJ5LmFydGlmYWN0cy52MS5QYWNrYWdlRm9ybWF0EhEKCW5hbWVzcGFjZRgCIAEoCRIPCgdwYWNrYWdlGAMgASgJEk8KFG9yaWdpbl9jb25maWd1cmF0aW9uGAQgASgLMjEucmVnaXN0cnkuYXJ0aWZhY3RzLnYxLlBhY2thZ2VPcmlnaW5Db25maWd1cmF0aW9uEjIKBmxhYmVscxgFIAMoCzIZLnJlZ2lzdHJ5LmxhYmVscy52MS5MYWJlbEIHioAZA6ABASJkChpQYWNrYWdlT3JpZ2luQ29uZmlndXJhdGlvbhJGCgxyZXN0cmljdGlvbnMYASABKAsyMC5yZWdpc3RyeS5hcnRpZmFjdHMudjEuUGFja2FnZU9yaWdpblJlc3RyaWN0aW9ucyKjAQoZUGFja2FnZU9yaWdpblJlc3RyaWN0aW9ucxJBCgdwdWJsaXNoGAEgASgOMiMucmVnaXN0cnkuYXJ0aWZhY3RzLnYxLkFsbG93UHVibGlzaEILukgIyAEBggECEAESQwoIdXBzdHJlYW0YAiABKA4yJC5yZWdpc3RyeS5hcnRpZmFjdHMudjEuQWxsb3dVcHN0cmVhbUILukgIyAEBggECEAEijwQKGVBhY2thZ2VWZXJzaW9uRGVzY3JpcHRpb24SNAoGZm9ybWF0GAEgASgOMiQucmVnaXN0cnkuYXJ0aWZhY3RzLnYxLlBhY2thZ2VGb3JtYXQSEQoJbmFtZXNwYWNlGAIgASgJEhQKDHBhY2thZ2VfbmFtZRgDIAEoCRIUCgxkaXNwbGF5X25hbWUYBCABKAkSDwoHdmVyc2lvbhgFIAEoCRIPCgdzdW1tYXJ5GAYgASgJEhEKCWhvbWVfcGFnZRgHIAEoCRIeChZzb3VyY2VfY29kZV9yZXBvc2l0b3J5GAggASgJEjIKDnB1Ymxpc2hlZF90aW1lGAkgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcBI0CghsaWNlbnNlcxgKIAMoCzIiLnJlZ2lzdHJ5LmFydGlmYWN0cy52MS5MaWNlbnNlSW5mbxIQCghyZXZpc2lvbhgLIAEoCRI7CgZzdGF0dXMYDCABKA4yKy5yZWdpc3RyeS5hcnRpZmFjdHMudjEuUGFja2FnZVZlcnNpb25TdGF0dXMSOwoGb3JpZ2luGA0gASgLMisucmVnaXN0cnkuYXJ0aWZhY3RzLnYxLlBhY2thZ2VWZXJzaW9uT3JpZ2luEjIKBmxhYmVscxgOIAMoCzIZLnJlZ2lzdHJ5LmxhYmVscy52MS5MYWJlbEIHioAZA6ABASIoCgtMaWNlbnNlSW5mbxIMCgRuYW1lGAEgASgJEgsKA3VybBgCIAEoCSLoAQoVUGFja2FnZVZlcnNpb25TdW1tYXJ5Eg8KB3ZlcnNpb24YASABKAkSEAoIcmV2aXNpb24YAiABKAkSOwoGc3RhdHVzGAMgASgOMisucmVnaXN0cnkuYXJ0aWZhY3RzLnYxLlBhY2thZ2VWZXJzaW9uU3RhdHVzEjsKBm9yaWdpbhgEIAEoCzIrLnJlZ2lzdHJ5LmFydGlmYWN0cy52MS5QYWNrYWdlVmVyc2lvbk9yaWdpbhIyCgZsYWJlbHMYBSADKAsyGS5yZWdpc3RyeS5sYWJlbHMudjEuTGFiZWxCB4qAGQOgAQEioQEKFFBhY2thZ2VWZXJzaW9uT3JpZ2luEkMKEmRvbWFpbl9lbnRyeV9wb2ludBgBIAEoCzInLnJlZ2lzdHJ5LmFydGlmYWN0cy52MS5Eb21haW5FbnRyeVBvaW50EkQKC29yaWdpbl90eXBlGAIgASgOMi8ucmVnaXN0cnkuYXJ0aWZhY3RzLnYxLlBhY2thZ2VWZXJzaW9uT3JpZ2luVHlwZSJNChBEb21haW5FbnRyeVBvaW50EhcKD3JlcG9zaXRvcnlfbmFtZRgBIAEoCRIgChhleHRlcm5hbF9jb25uZWN0aW9uX25hbWUYAiABKAkq4wIKDVBhY2thZ2VGb3JtYXQSHgoaUEFDS0FHRV9GT1JNQVRfVU5TUEVDSUZJRUQQABIhChJQQUNLQUdFX0ZPUk1BVF9OUE0QARoJioAZBQoDbnBtEiMKE1BBQ0tBR0VfRk9STUFUX1BZUEkQAhoKioAZBgoEcHlwaRIlChRQQUNLQUdFX0ZPUk1BVF9NQVZFThADGguKgBkHCgVtYXZlbhIlChRQQUNLQUdFX0ZPUk1BVF9OVUdFVBAEGguKgBkHCgVudWdldBIpChZQQUNLQUdFX0ZPUk1BVF9HRU5FUklDEAUaDYqAGQkKB2dlbmVyaWMSIwoTUEFDS0FHRV9GT1JNQVRfUlVCWRAGGgqKgBkGCgRydWJ5EiUKFFBBQ0tBR0VfRk9STUFUX1NXSUZUEAcaC4qAGQcKBXN3aWZ0EiUKFFBBQ0tBR0VfRk9STUFUX0NBUkdPEAgaC4qAGQcKBWNhcmdvKoADChRQYWNrYWdlVmVyc2lvblN0YXR1cxImCiJQQUNLQUdFX1ZFUlNJT05fU1RBVFVTX1VOU1BFQ0lGSUVEEAASNQogUEFDS0FHRV9WRVJTSU9OX1NUQVRVU19QVUJMSVNIRUQQARoPioAZCwoJUHVibGlzaGVkEjcKIVBBQ0tBR0VfVkVSU0lPTl9TVEFUVVNfVU5GSU5JU0hFRBACGhCKgBkMCgpVbmZpbmlzaGVkEjMKH1BBQ0tBR0VfVkVSU0lPTl9TVEFUVVNfVU5MSVNURUQQAxoOioAZCgoIVW5saXN0ZWQSMwofUEFDS0FHRV9WRVJTSU9OX1NUQVRVU19BUkNISVZFRBAEGg6KgBkKCghBcmNoaXZlZBIzCh9QQUNLQUdFX1ZFUlNJT05fU1RBVFVTX0RJU1BPU0VEEAUaDoqAGQoKCERpc3Bvc2VkEjEKHlBBQ0tBR0VfVkVSU0lPTl9TVEFUVVNfREVMRVRFRBAGGg2KgBkJCgdEZWxldGVkKtUDChdQYWNrYWdlVmVyc2lvbkVycm9yQ29kZRIqCiZQQUNLQUdFX1ZFUlNJT05fRVJST1JfQ09ERV9VTlNQRUNJRklFRBAAEkMKKVBBQ0tBR0VfVkVSU0lPTl9FUlJPUl9DT0RFX0FMUkVBRFlfRVhJU1RTEAEaFIqAGRAKDkFMUkVBRFlfRVhJU1RTEk0KLlBBQ0tBR0VfVkVSU0lPTl9FUlJPUl9DT0RFX01JU01BVENIRURfUkVWSVNJT04QAhoZioAZFQoTTUlTTUFUQ0hFRF9SRVZJU0lPThJJCixQQUNLQUdFX1ZFUlNJT05fRVJST1JfQ09ERV9NSVNNQVRDSEVEX1NUQVRVUxADGheKgBkTChFNSVNNQVRDSEVEX1NUQVRVUxI9CiZQQUNLQUdFX1ZFUlNJT05fRVJST1JfQ09ERV9OT1RfQUxMT1dFRBAEGhGKgBkNCgtOT1RfQUxMT1dFRBI5CiRQQUNLQUdFX1ZFUlNJT05fRVJST1JfQ09ERV9OT1RfRk9VTkQQBRoPioAZCwoJTk9UX0ZPVU5EEjUKIlBBQ0tBR0VfVkVSU0lPTl9FUlJPUl9DT0RFX1NLSVBQRUQQBhoNioAZCQoHU0tJUFBFRCqHAQoWUGFja2FnZVZlcnNpb25Tb3J0VHlwZRIpCiVQQUNLQUdFX1ZFUlNJT05fU09SVF9UWVBFX1VOU1BFQ0lGSUVEEAASQgooUEFDS0FHRV9WRVJTSU9OX1NPUlRfVFlQRV9QVUJMSVNIRURfVElNRRABGhSKgBkQCg5QVUJMSVNIRURfVElNRSrzAQoYUGFja2FnZVZlcnNpb25PcmlnaW5UeXBlEisKJ1BBQ0tBR0VfVkVSU0lPTl9PUklHSU5fVFlQRV9VTlNQRUNJRklFRBAAEjgKJFBBQ0tBR0VfVkVSU0lPTl9PUklHSU5fVFlQRV9JTlRFUk5BTBABGg6KgBkKCghJTlRFUk5BTBI4CiRQQUNLQUdFX1ZFUlNJT05fT1JJR0lOX1RZUEVfRVhURVJOQUwQAhoOioAZCgoIRVhURVJOQUwSNgojUEFDS0FHRV9WRVJTSU9OX09SSUdJTl9UWVBFX1VOS05PV04QAxoNioAZCQoHVU5LTk9XTip5CgxBbGxvd1B1Ymxpc2gSHQoZQUxMT1dfUFVCTElTSF9VTlNQRUNJRklFRBAAEiQKE0FMTE9XX1BVQkxJU0hfQUxMT1cQARoLioAZBwoFQUxMT1cSJAoTQUxMT1dfUFVCTElTSF9CTE9DSxACGguKgBkHCgVCTE9DSyp9Cg1BbGxvd1Vwc3RyZWFtEh4KGkFMTE9XX1VQU1RSRUFNX1VOU1BFQ0lGSUVEEAASJQoUQUxMT1dfVVBTVFJFQU1fQUxMT1cQARoLioAZBwoFQUxMT1cSJQoUQUxMT1dfVVBTVFJFQU1fQkxPQ0sQAhoLioAZBwoFQkxPQ0sqfwoMRG9tYWluU3RhdHVzEh0KGURPTUFJTl9TVEFUVVNfVU5TUEVDSUZJRUQQABImChRET01BSU5fU1RBVFVTX0FDVElWRRABGgyKgBkICgZBY3RpdmUSKAoVRE9NQUlOX1NUQVRVU19ERUxFVEVEEAIaDYqAGQkKB0RlbGV0ZWQqfwoMRW5kcG9pbnRUeXBlEh0KGUVORFBPSU5UX1RZUEVfVU5TUEVDSUZJRUQQABIsChdFTkRQT0lOVF9UWVBFX0RVQUxTVEFDSxABGg+KgBkLCglkdWFsc3RhY2sSIgoSRU5EUE9JTlRfVFlQRV9JUFY0EAIaCoqAGQYKBGlwdjRiBnByb3RvMw", [file_buf_validate_validate, file_google_protobuf_timestamp, file_registry_labels_v1_labels, file_rest_v1_annotations]);
/**
 * Describes the message registry.artifacts.v1.Tag.
 * Use `create(TagSchema)` to create a new message.
 */
export const TagSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 0);
/**
 * Describes the message registry.artifacts.v1.VersionRevision.
 * Use `create(VersionRevisionSchema)` to create a new message.
 */
export const VersionRevisionSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 1);
/**
 * Describes the message registry.artifacts.v1.SuccessfulVersion.
 * Use `create(SuccessfulVersionSchema)` to create a new message.
 */
export const SuccessfulVersionSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 2);
/**
 * Describes the message registry.artifacts.v1.FailedVersion.
 * Use `create(FailedVersionSchema)` to create a new message.
 */
export const FailedVersionSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 3);
/**
 * Describes the message registry.artifacts.v1.SuccessfulPackageVersionInfo.
 * Use `create(SuccessfulPackageVersionInfoSchema)` to create a new message.
 */
export const SuccessfulPackageVersionInfoSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 4);
/**
 * Describes the message registry.artifacts.v1.PackageVersionError.
 * Use `create(PackageVersionErrorSchema)` to create a new message.
 */
export const PackageVersionErrorSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 5);
/**
 * Describes the message registry.artifacts.v1.AssetSummary.
 * Use `create(AssetSummarySchema)` to create a new message.
 */
export const AssetSummarySchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 6);
/**
 * Describes the message registry.artifacts.v1.AssetHash.
 * Use `create(AssetHashSchema)` to create a new message.
 */
export const AssetHashSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 7);
/**
 * Describes the message registry.artifacts.v1.DomainDescription.
 * Use `create(DomainDescriptionSchema)` to create a new message.
 */
export const DomainDescriptionSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 8);
/**
 * Describes the message registry.artifacts.v1.DomainSummary.
 * Use `create(DomainSummarySchema)` to create a new message.
 */
export const DomainSummarySchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 9);
/**
 * Describes the message registry.artifacts.v1.RepositoryDescription.
 * Use `create(RepositoryDescriptionSchema)` to create a new message.
 */
export const RepositoryDescriptionSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 10);
/**
 * Describes the message registry.artifacts.v1.RepositorySummary.
 * Use `create(RepositorySummarySchema)` to create a new message.
 */
export const RepositorySummarySchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 11);
/**
 * Describes the message registry.artifacts.v1.UpstreamRepository.
 * Use `create(UpstreamRepositorySchema)` to create a new message.
 */
export const UpstreamRepositorySchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 12);
/**
 * Describes the message registry.artifacts.v1.RepositoryPatch.
 * Use `create(RepositoryPatchSchema)` to create a new message.
 */
export const RepositoryPatchSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 13);
/**
 * Describes the message registry.artifacts.v1.PackageDependency.
 * Use `create(PackageDependencySchema)` to create a new message.
 */
export const PackageDependencySchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 14);
/**
 * Describes the message registry.artifacts.v1.RepositoryExternalConnectionInfo.
 * Use `create(RepositoryExternalConnectionInfoSchema)` to create a new message.
 */
export const RepositoryExternalConnectionInfoSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 15);
/**
 * Describes the message registry.artifacts.v1.PackageDescription.
 * Use `create(PackageDescriptionSchema)` to create a new message.
 */
export const PackageDescriptionSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 16);
/**
 * Describes the message registry.artifacts.v1.PackageSummary.
 * Use `create(PackageSummarySchema)` to create a new message.
 */
export const PackageSummarySchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 17);
/**
 * Describes the message registry.artifacts.v1.PackageOriginConfiguration.
 * Use `create(PackageOriginConfigurationSchema)` to create a new message.
 */
export const PackageOriginConfigurationSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 18);
/**
 * Describes the message registry.artifacts.v1.PackageOriginRestrictions.
 * Use `create(PackageOriginRestrictionsSchema)` to create a new message.
 */
export const PackageOriginRestrictionsSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 19);
/**
 * Describes the message registry.artifacts.v1.PackageVersionDescription.
 * Use `create(PackageVersionDescriptionSchema)` to create a new message.
 */
export const PackageVersionDescriptionSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 20);
/**
 * Describes the message registry.artifacts.v1.LicenseInfo.
 * Use `create(LicenseInfoSchema)` to create a new message.
 */
export const LicenseInfoSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 21);
/**
 * Describes the message registry.artifacts.v1.PackageVersionSummary.
 * Use `create(PackageVersionSummarySchema)` to create a new message.
 */
export const PackageVersionSummarySchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 22);
/**
 * Describes the message registry.artifacts.v1.PackageVersionOrigin.
 * Use `create(PackageVersionOriginSchema)` to create a new message.
 */
export const PackageVersionOriginSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 23);
/**
 * Describes the message registry.artifacts.v1.DomainEntryPoint.
 * Use `create(DomainEntryPointSchema)` to create a new message.
 */
export const DomainEntryPointSchema = /*@__PURE__*/ messageDesc(file_registry_artifacts_v1_resources, 24);
/**
 * @generated from enum registry.artifacts.v1.PackageFormat
 */
export var PackageFormat;
(function (PackageFormat) {
    /**
     * @generated from enum value: PACKAGE_FORMAT_UNSPECIFIED = 0;
     */
    PackageFormat[PackageFormat["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: PACKAGE_FORMAT_NPM = 1;
     */
    PackageFormat[PackageFormat["NPM"] = 1] = "NPM";
    /**
     * @generated from enum value: PACKAGE_FORMAT_PYPI = 2;
     */
    PackageFormat[PackageFormat["PYPI"] = 2] = "PYPI";
    /**
     * @generated from enum value: PACKAGE_FORMAT_MAVEN = 3;
     */
    PackageFormat[PackageFormat["MAVEN"] = 3] = "MAVEN";
    /**
     * @generated from enum value: PACKAGE_FORMAT_NUGET = 4;
     */
    PackageFormat[PackageFormat["NUGET"] = 4] = "NUGET";
    /**
     * @generated from enum value: PACKAGE_FORMAT_GENERIC = 5;
     */
    PackageFormat[PackageFormat["GENERIC"] = 5] = "GENERIC";
    /**
     * @generated from enum value: PACKAGE_FORMAT_RUBY = 6;
     */
    PackageFormat[PackageFormat["RUBY"] = 6] = "RUBY";
    /**
     * @generated from enum value: PACKAGE_FORMAT_SWIFT = 7;
     */
    PackageFormat[PackageFormat["SWIFT"] = 7] = "SWIFT";
    /**
     * @generated from enum value: PACKAGE_FORMAT_CARGO = 8;
     */
    PackageFormat[PackageFormat["CARGO"] = 8] = "CARGO";
})(PackageFormat || (PackageFormat = {}));
/**
 * Describes the enum registry.artifacts.v1.PackageFormat.
 */
export const PackageFormatSchema = /*@__PURE__*/ enumDesc(file_registry_artifacts_v1_resources, 0);
/**
 * @generated from enum registry.artifacts.v1.PackageVersionStatus
 */
export var PackageVersionStatus;
(function (PackageVersionStatus) {
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_UNSPECIFIED = 0;
     */
    PackageVersionStatus[PackageVersionStatus["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_PUBLISHED = 1;
     */
    PackageVersionStatus[PackageVersionStatus["PUBLISHED"] = 1] = "PUBLISHED";
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_UNFINISHED = 2;
     */
    PackageVersionStatus[PackageVersionStatus["UNFINISHED"] = 2] = "UNFINISHED";
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_UNLISTED = 3;
     */
    PackageVersionStatus[PackageVersionStatus["UNLISTED"] = 3] = "UNLISTED";
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_ARCHIVED = 4;
     */
    PackageVersionStatus[PackageVersionStatus["ARCHIVED"] = 4] = "ARCHIVED";
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_DISPOSED = 5;
     */
    PackageVersionStatus[PackageVersionStatus["DISPOSED"] = 5] = "DISPOSED";
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_DELETED = 6;
     */
    PackageVersionStatus[PackageVersionStatus["DELETED"] = 6] = "DELETED";
})(PackageVersionStatus || (PackageVersionStatus = {}));
/**
 * Describes the enum registry.artifacts.v1.PackageVersionStatus.
 */
export const PackageVersionStatusSchema = /*@__PURE__*/ enumDesc(file_registry_artifacts_v1_resources, 1);
/**
 * @generated from enum registry.artifacts.v1.PackageVersionErrorCode
 */
export var PackageVersionErrorCode;
(function (PackageVersionErrorCode) {
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_UNSPECIFIED = 0;
     */
    PackageVersionErrorCode[PackageVersionErrorCode["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_ALREADY_EXISTS = 1;
     */
    PackageVersionErrorCode[PackageVersionErrorCode["ALREADY_EXISTS"] = 1] = "ALREADY_EXISTS";
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_MISMATCHED_REVISION = 2;
     */
    PackageVersionErrorCode[PackageVersionErrorCode["MISMATCHED_REVISION"] = 2] = "MISMATCHED_REVISION";
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_MISMATCHED_STATUS = 3;
     */
    PackageVersionErrorCode[PackageVersionErrorCode["MISMATCHED_STATUS"] = 3] = "MISMATCHED_STATUS";
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_NOT_ALLOWED = 4;
     */
    PackageVersionErrorCode[PackageVersionErrorCode["NOT_ALLOWED"] = 4] = "NOT_ALLOWED";
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_NOT_FOUND = 5;
     */
    PackageVersionErrorCode[PackageVersionErrorCode["NOT_FOUND"] = 5] = "NOT_FOUND";
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_SKIPPED = 6;
     */
    PackageVersionErrorCode[PackageVersionErrorCode["SKIPPED"] = 6] = "SKIPPED";
})(PackageVersionErrorCode || (PackageVersionErrorCode = {}));
/**
 * Describes the enum registry.artifacts.v1.PackageVersionErrorCode.
 */
export const PackageVersionErrorCodeSchema = /*@__PURE__*/ enumDesc(file_registry_artifacts_v1_resources, 2);
/**
 * @generated from enum registry.artifacts.v1.PackageVersionSortType
 */
export var PackageVersionSortType;
(function (PackageVersionSortType) {
    /**
     * @generated from enum value: PACKAGE_VERSION_SORT_TYPE_UNSPECIFIED = 0;
     */
    PackageVersionSortType[PackageVersionSortType["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: PACKAGE_VERSION_SORT_TYPE_PUBLISHED_TIME = 1;
     */
    PackageVersionSortType[PackageVersionSortType["PUBLISHED_TIME"] = 1] = "PUBLISHED_TIME";
})(PackageVersionSortType || (PackageVersionSortType = {}));
/**
 * Describes the enum registry.artifacts.v1.PackageVersionSortType.
 */
export const PackageVersionSortTypeSchema = /*@__PURE__*/ enumDesc(file_registry_artifacts_v1_resources, 3);
/**
 * @generated from enum registry.artifacts.v1.PackageVersionOriginType
 */
export var PackageVersionOriginType;
(function (PackageVersionOriginType) {
    /**
     * @generated from enum value: PACKAGE_VERSION_ORIGIN_TYPE_UNSPECIFIED = 0;
     */
    PackageVersionOriginType[PackageVersionOriginType["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: PACKAGE_VERSION_ORIGIN_TYPE_INTERNAL = 1;
     */
    PackageVersionOriginType[PackageVersionOriginType["INTERNAL"] = 1] = "INTERNAL";
    /**
     * @generated from enum value: PACKAGE_VERSION_ORIGIN_TYPE_EXTERNAL = 2;
     */
    PackageVersionOriginType[PackageVersionOriginType["EXTERNAL"] = 2] = "EXTERNAL";
    /**
     * @generated from enum value: PACKAGE_VERSION_ORIGIN_TYPE_UNKNOWN = 3;
     */
    PackageVersionOriginType[PackageVersionOriginType["UNKNOWN"] = 3] = "UNKNOWN";
})(PackageVersionOriginType || (PackageVersionOriginType = {}));
/**
 * Describes the enum registry.artifacts.v1.PackageVersionOriginType.
 */
export const PackageVersionOriginTypeSchema = /*@__PURE__*/ enumDesc(file_registry_artifacts_v1_resources, 4);
/**
 * @generated from enum registry.artifacts.v1.AllowPublish
 */
export var AllowPublish;
(function (AllowPublish) {
    /**
     * @generated from enum value: ALLOW_PUBLISH_UNSPECIFIED = 0;
     */
    AllowPublish[AllowPublish["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: ALLOW_PUBLISH_ALLOW = 1;
     */
    AllowPublish[AllowPublish["ALLOW"] = 1] = "ALLOW";
    /**
     * @generated from enum value: ALLOW_PUBLISH_BLOCK = 2;
     */
    AllowPublish[AllowPublish["BLOCK"] = 2] = "BLOCK";
})(AllowPublish || (AllowPublish = {}));
/**
 * Describes the enum registry.artifacts.v1.AllowPublish.
 */
export const AllowPublishSchema = /*@__PURE__*/ enumDesc(file_registry_artifacts_v1_resources, 5);
/**
 * @generated from enum registry.artifacts.v1.AllowUpstream
 */
export var AllowUpstream;
(function (AllowUpstream) {
    /**
     * @generated from enum value: ALLOW_UPSTREAM_UNSPECIFIED = 0;
     */
    AllowUpstream[AllowUpstream["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: ALLOW_UPSTREAM_ALLOW = 1;
     */
    AllowUpstream[AllowUpstream["ALLOW"] = 1] = "ALLOW";
    /**
     * @generated from enum value: ALLOW_UPSTREAM_BLOCK = 2;
     */
    AllowUpstream[AllowUpstream["BLOCK"] = 2] = "BLOCK";
})(AllowUpstream || (AllowUpstream = {}));
/**
 * Describes the enum registry.artifacts.v1.AllowUpstream.
 */
export const AllowUpstreamSchema = /*@__PURE__*/ enumDesc(file_registry_artifacts_v1_resources, 6);
/**
 * @generated from enum registry.artifacts.v1.DomainStatus
 */
export var DomainStatus;
(function (DomainStatus) {
    /**
     * @generated from enum value: DOMAIN_STATUS_UNSPECIFIED = 0;
     */
    DomainStatus[DomainStatus["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: DOMAIN_STATUS_ACTIVE = 1;
     */
    DomainStatus[DomainStatus["ACTIVE"] = 1] = "ACTIVE";
    /**
     * @generated from enum value: DOMAIN_STATUS_DELETED = 2;
     */
    DomainStatus[DomainStatus["DELETED"] = 2] = "DELETED";
})(DomainStatus || (DomainStatus = {}));
/**
 * Describes the enum registry.artifacts.v1.DomainStatus.
 */
export const DomainStatusSchema = /*@__PURE__*/ enumDesc(file_registry_artifacts_v1_resources, 7);
/**
 * @generated from enum registry.artifacts.v1.EndpointType
 */
export var EndpointType;
(function (EndpointType) {
    /**
     * @generated from enum value: ENDPOINT_TYPE_UNSPECIFIED = 0;
     */
    EndpointType[EndpointType["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: ENDPOINT_TYPE_DUALSTACK = 1;
     */
    EndpointType[EndpointType["DUALSTACK"] = 1] = "DUALSTACK";
    /**
     * @generated from enum value: ENDPOINT_TYPE_IPV4 = 2;
     */
    EndpointType[EndpointType["IPV4"] = 2] = "IPV4";
})(EndpointType || (EndpointType = {}));
/**
 * Describes the enum registry.artifacts.v1.EndpointType.
 */
export const EndpointTypeSchema = /*@__PURE__*/ enumDesc(file_registry_artifacts_v1_resources, 8);
//# sourceMappingURL=resources_pb.js.map