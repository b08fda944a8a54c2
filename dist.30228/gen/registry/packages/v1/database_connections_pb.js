// Connections of a project's models to their databases, as the Credible admin API has them. Stored data: the registry dials nothing.
import { enumDesc, fileDesc, messageDesc, serviceDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { file_google_api_annotations } from "../../../google/api/annotations_pb.js";
import { file_google_api_field_behavior } from "../../../google/api/field_behavior_pb.js";
import { file_google_protobuf_field_mask } from "@bufbuild/protobuf/wkt";
import { file_registry_access_v1_rule } from "../../access/v1/rule_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
import { file_rest_v1_preconditions } from "../../../rest/v1/preconditions_pb.js";
/**
 * Describes the file registry/packages/v1/database_connections.proto.
 */
export const file_registry_packages_v1_database_connections = /*@__PURE__*/ fileDesc("Ci9yZWdpc3RyeS9wYWNrYWdlcy92MS9kYXRhYmFzZV9jb25uZWN0aW9ucy5wcm90bxIUcmVnaXN0cnkucGFja2FnZXMudjEixgEKF0NyZWF0ZUNvbm5lY3Rpb25SZXF1ZXN0EjgKEW9yZ2FuaXphdGlvbl9uYW1lGAEgASgJQh26SBpyGDIWXlthLXpBLVowLTlfLV17MSwxMjh9JBIzCgxwcm9qZWN0X25hbWUYAiABKAlCHbpIGnIYMhZeW2EtekEtWjAtOV8tXXsxLDEyOH0kEjwKCmNvbm5lY3Rpb24YAyABKAsyIC5yZWdpc3RyeS5wYWNrYWdlcy52MS5Db25uZWN0aW9uQga6SAPIAQEiUAoYQ3JlYXRlQ29ubmVjdGlvblJlc3BvbnNlEjQKCmNvbm5lY3Rpb24YASABKAsyIC5yZWdpc3RyeS5wYWNrYWdlcy52MS5Db25uZWN0aW9uItQBChZMaXN0Q29ubmVjdGlvbnNSZXF1ZXN0EjgKEW9yZ2FuaXphdGlvbl9uYW1lGAEgASgJQh26SBpyGDIWXlthLXpBLVowLTlfLV17MSwxMjh9JBIzCgxwcm9qZWN0X25hbWUYAiABKAlCHbpIGnIYMhZeW2EtekEtWjAtOV8tXXsxLDEyOH0kEh8KCXBhZ2Vfc2l6ZRgDIAEoBUIHukgEGgIoAUgAiAEBEhwKCnBhZ2VfdG9rZW4YBCABKAlCCLpIBXIDGKAfQgwKCl9wYWdlX3NpemUiggEKF0xpc3RDb25uZWN0aW9uc1Jlc3BvbnNlEjUKC2Nvbm5lY3Rpb25zGAEgAygLMiAucmVnaXN0cnkucGFja2FnZXMudjEuQ29ubmVjdGlvbhIwCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlCF4qAGRMSEVgtTmV4dC1QYWdlLVRva2VuIr0BChRHZXRDb25uZWN0aW9uUmVxdWVzdBI4ChFvcmdhbml6YXRpb25fbmFtZRgBIAEoCUIdukgachgyFl5bYS16QS1aMC05Xy1dezEsMTI4fSQSMwoMcHJvamVjdF9uYW1lGAIgASgJQh26SBpyGDIWXlthLXpBLVowLTlfLV17MSwxMjh9JBI2Cg9jb25uZWN0aW9uX25hbWUYAyABKAlCHbpIGnIYMhZeW2EtekEtWjAtOV8tXXsxLDEyOH0kIk0KFUdldENvbm5lY3Rpb25SZXNwb25zZRI0Cgpjb25uZWN0aW9uGAEgASgLMiAucmVnaXN0cnkucGFja2FnZXMudjEuQ29ubmVjdGlvbiL0AgoXVXBkYXRlQ29ubmVjdGlvblJlcXVlc3QSOAoRb3JnYW5pemF0aW9uX25hbWUYASABKAlCHbpIGnIYMhZeW2EtekEtWjAtOV8tXXsxLDEyOH0kEjMKDHByb2plY3RfbmFtZRgCIAEoCUIdukgachgyFl5bYS16QS1aMC05Xy1dezEsMTI4fSQSNgoPY29ubmVjdGlvbl9uYW1lGAMgASgJQh26SBpyGDIWXlthLXpBLVowLTlfLV17MSwxMjh9JBI8Cgpjb25uZWN0aW9uGAQgASgLMiAucmVnaXN0cnkucGFja2FnZXMudjEuQ29ubmVjdGlvbkIGukgDyAEBEi8KC3VwZGF0ZV9tYXNrGAUgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFzaxIUCgRldGFnGAYgASgJQgaKgBkCGAESLQoNcHJlY29uZGl0aW9ucxgHIAEoCzIWLnJlc3QudjEuUHJlY29uZGl0aW9ucyJQChhVcGRhdGVDb25uZWN0aW9uUmVzcG9uc2USNAoKY29ubmVjdGlvbhgBIAEoCzIgLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLkNvbm5lY3Rpb24ihQIKF0RlbGV0ZUNvbm5lY3Rpb25SZXF1ZXN0EjgKEW9yZ2FuaXphdGlvbl9uYW1lGAEgASgJQh26SBpyGDIWXlthLXpBLVowLTlfLV17MSwxMjh9JBIzCgxwcm9qZWN0X25hbWUYAiABKAlCHbpIGnIYMhZeW2EtekEtWjAtOV8tXXsxLDEyOH0kEjYKD2Nvbm5lY3Rpb25fbmFtZRgDIAEoCUIdukgachgyFl5bYS16QS1aMC05Xy1dezEsMTI4fSQSFAoEZXRhZxgEIAEoCUIGioAZAhgBEi0KDXByZWNvbmRpdGlvbnMYBSABKAsyFi5yZXN0LnYxLlByZWNvbmRpdGlvbnMiGgoYRGVsZXRlQ29ubmVjdGlvblJlc3BvbnNlIt8GCgpDb25uZWN0aW9uEjEKBG5hbWUYASABKAlCI+BBBbpIHdgBAXIYMhZeW2EtekEtWjAtOV8tXXsxLDEyOH0kEj8KBHR5cGUYAiABKA4yJC5yZWdpc3RyeS5wYWNrYWdlcy52MS5Db25uZWN0aW9uVHlwZUIL4EEFukgFggECEAESKAoOaW5jbHVkZV90YWJsZXMYAyADKAlCELpIDZIBChDoByIFcgMYgAgSKAoOZXhjbHVkZV90YWJsZXMYBCADKAlCELpIDZIBChDoByIFcgMYgAgSJwoSZXhjbHVkZV9hbGxfdGFibGVzGAUgASgIQgaKgBkCMAFIAIgBARJMCg9pbmRleGluZ19zdGF0dXMYBiABKA4yLi5yZWdpc3RyeS5wYWNrYWdlcy52MS5Db25uZWN0aW9uSW5kZXhpbmdTdGF0dXNCA+BBAxJFChNwb3N0Z3Jlc19jb25uZWN0aW9uGAcgASgLMigucmVnaXN0cnkucGFja2FnZXMudjEuUG9zdGdyZXNDb25uZWN0aW9uEkUKE2JpZ3F1ZXJ5X2Nvbm5lY3Rpb24YCCABKAsyKC5yZWdpc3RyeS5wYWNrYWdlcy52MS5CaWdxdWVyeUNvbm5lY3Rpb24SRwoUc25vd2ZsYWtlX2Nvbm5lY3Rpb24YCSABKAsyKS5yZWdpc3RyeS5wYWNrYWdlcy52MS5Tbm93Zmxha2VDb25uZWN0aW9uEj8KEHRyaW5vX2Nvbm5lY3Rpb24YCiABKAsyJS5yZWdpc3RyeS5wYWNrYWdlcy52MS5Ucmlub0Nvbm5lY3Rpb24SPwoQbXlzcWxfY29ubmVjdGlvbhgLIAEoCzIlLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLk15c3FsQ29ubmVjdGlvbhJBChFkdWNrZGJfY29ubmVjdGlvbhgMIAEoCzImLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLkR1Y2tkYkNvbm5lY3Rpb24SSQoVbW90aGVyZHVja19jb25uZWN0aW9uGA0gASgLMioucmVnaXN0cnkucGFja2FnZXMudjEuTW90aGVyZHVja0Nvbm5lY3Rpb24SFAoEZXRhZxgOIAEoCUIGioAZAhgBQhUKE19leGNsdWRlX2FsbF90YWJsZXMixwIKElBvc3RncmVzQ29ubmVjdGlvbhIbCgRob3N0GAEgASgJQgi6SAVyAxiAIEgAiAEBEh4KBHBvcnQYAiABKAVCC7pICBoGGP//AygBSAGIAQESJAoNZGF0YWJhc2VfbmFtZRgDIAEoCUIIukgFcgMYgCBIAogBARIgCgl1c2VyX25hbWUYBCABKAlCCLpIBXIDGIAgSAOIAQESJgoIcGFzc3dvcmQYBSABKAlCD7pIBnIEGICABIqAGQI4AUgEiAEBEi8KEWNvbm5lY3Rpb25fc3RyaW5nGAYgASgJQg+6SAZyBBiAgASKgBkCOAFIBYgBAUIHCgVfaG9zdEIHCgVfcG9ydEIQCg5fZGF0YWJhc2VfbmFtZUIMCgpfdXNlcl9uYW1lQgsKCV9wYXNzd29yZEIUChJfY29ubmVjdGlvbl9zdHJpbmciswMKEkJpZ3F1ZXJ5Q29ubmVjdGlvbhIpChJkZWZhdWx0X3Byb2plY3RfaWQYASABKAlCCLpIBXIDGIAgSACIAQESKQoSYmlsbGluZ19wcm9qZWN0X2lkGAIgASgJQgi6SAVyAxiAIEgBiAEBEh8KCGxvY2F0aW9uGAMgASgJQgi6SAVyAxiAIEgCiAEBEjYKGHNlcnZpY2VfYWNjb3VudF9rZXlfanNvbhgEIAEoCUIPukgGcgQYgIAEioAZAjgBSAOIAQESKwoUbWF4aW11bV9ieXRlc19iaWxsZWQYBSABKAlCCLpIBXIDGIAgSASIAQESMQoacXVlcnlfdGltZW91dF9taWxsaXNlY29uZHMYBiABKAlCCLpIBXIDGIAgSAWIAQFCFQoTX2RlZmF1bHRfcHJvamVjdF9pZEIVChNfYmlsbGluZ19wcm9qZWN0X2lkQgsKCV9sb2NhdGlvbkIbChlfc2VydmljZV9hY2NvdW50X2tleV9qc29uQhcKFV9tYXhpbXVtX2J5dGVzX2JpbGxlZEIdChtfcXVlcnlfdGltZW91dF9taWxsaXNlY29uZHMiqQQKE1Nub3dmbGFrZUNvbm5lY3Rpb24SHgoHYWNjb3VudBgBIAEoCUIIukgFcgMYgCBIAIgBARIfCgh1c2VybmFtZRgCIAEoCUIIukgFcgMYgCBIAYgBARImCghwYXNzd29yZBgDIAEoCUIPukgGcgQYgIAEioAZAjgBSAKIAQESKQoLcHJpdmF0ZV9rZXkYBCABKAlCD7pIBnIEGICABIqAGQI4AUgDiAEBEi4KEHByaXZhdGVfa2V5X3Bhc3MYBSABKAlCD7pIBnIEGICABIqAGQI4AUgEiAEBEiAKCXdhcmVob3VzZRgGIAEoCUIIukgFcgMYgCBIBYgBARIfCghkYXRhYmFzZRgHIAEoCUIIukgFcgMYgCBIBogBARIdCgZzY2hlbWEYCCABKAlCCLpIBXIDGIAgSAeIAQESGwoEcm9sZRgJIAEoCUIIukgFcgMYgCBICIgBARIzCh1yZXNwb25zZV90aW1lb3V0X21pbGxpc2Vjb25kcxgKIAEoBUIHukgEGgIoAEgJiAEBQgoKCF9hY2NvdW50QgsKCV91c2VybmFtZUILCglfcGFzc3dvcmRCDgoMX3ByaXZhdGVfa2V5QhMKEV9wcml2YXRlX2tleV9wYXNzQgwKCl93YXJlaG91c2VCCwoJX2RhdGFiYXNlQgkKB19zY2hlbWFCBwoFX3JvbGVCIAoeX3Jlc3BvbnNlX3RpbWVvdXRfbWlsbGlzZWNvbmRzIuABCg9Ucmlub0Nvbm5lY3Rpb24SHQoGc2VydmVyGAEgASgJQgi6SAVyAxiAIEgAiAEBEh4KBHBvcnQYAiABKAVCC7pICBoGGP//AygBSAGIAQESHgoHY2F0YWxvZxgDIAEoCUIIukgFcgMYgCBIAogBARIdCgZzY2hlbWEYBCABKAlCCLpIBXIDGIAgSAOIAQESGwoEdXNlchgFIAEoCUIIukgFcgMYgCBIBIgBAUIJCgdfc2VydmVyQgcKBV9wb3J0QgoKCF9jYXRhbG9nQgkKB19zY2hlbWFCBwoFX3VzZXIi6QEKD015c3FsQ29ubmVjdGlvbhIbCgRob3N0GAEgASgJQgi6SAVyAxiAIEgAiAEBEh4KBHBvcnQYAiABKAVCC7pICBoGGP//AygBSAGIAQESHwoIZGF0YWJhc2UYAyABKAlCCLpIBXIDGIAgSAKIAQESGwoEdXNlchgEIAEoCUIIukgFcgMYgCBIA4gBARImCghwYXNzd29yZBgFIAEoCUIPukgGcgQYgIAEioAZAjgBSASIAQFCBwoFX2hvc3RCBwoFX3BvcnRCCwoJX2RhdGFiYXNlQgcKBV91c2VyQgsKCV9wYXNzd29yZCJ1ChBEdWNrZGJDb25uZWN0aW9uEhoKA3VybBgBIAEoCUIIukgFcgMYgCBIAIgBARIwCghtZF90b2tlbhgCIAEoCUIPukgGcgQYgIAEioAZAjgBSAFSCG1kX3Rva2VuiAEBQgYKBF91cmxCCwoJX21kX3Rva2VuInkKFE1vdGhlcmR1Y2tDb25uZWN0aW9uEhoKA3VybBgBIAEoCUIIukgFcgMYgCBIAIgBARIwCghtZF90b2tlbhgCIAEoCUIPukgGcgQYgIAEioAZAjgBSAFSCG1kX3Rva2VuiAEBQgYKBF91cmxCCwoJX21kX3Rva2VuKukCCg5Db25uZWN0aW9uVHlwZRIfChtDT05ORUNUSU9OX1RZUEVfVU5TUEVDSUZJRUQQABIsChhDT05ORUNUSU9OX1RZUEVfUE9TVEdSRVMQARoOioAZCgoIcG9zdGdyZXMSLAoYQ09OTkVDVElPTl9UWVBFX0JJR1FVRVJZEAIaDoqAGQoKCGJpZ3F1ZXJ5Ei4KGUNPTk5FQ1RJT05fVFlQRV9TTk9XRkxBS0UQAxoPioAZCwoJc25vd2ZsYWtlEiYKFUNPTk5FQ1RJT05fVFlQRV9UUklOTxAEGguKgBkHCgV0cmlubxImChVDT05ORUNUSU9OX1RZUEVfTVlTUUwQBRoLioAZBwoFbXlzcWwSKAoWQ09OTkVDVElPTl9UWVBFX0RVQ0tEQhAGGgyKgBkICgZkdWNrZGISMAoaQ09OTkVDVElPTl9UWVBFX01PVEhFUkRVQ0sQBxoQioAZDAoKbW90aGVyZHVjayp9ChhDb25uZWN0aW9uSW5kZXhpbmdTdGF0dXMSKgomQ09OTkVDVElPTl9JTkRFWElOR19TVEFUVVNfVU5TUEVDSUZJRUQQABI1CiJDT05ORUNUSU9OX0lOREVYSU5HX1NUQVRVU19VTktOT1dOEAEaDYqAGQkKB3Vua25vd24yqAwKGURhdGFiYXNlQ29ubmVjdGlvblNlcnZpY2USvgIKEENyZWF0ZUNvbm5lY3Rpb24SLS5yZWdpc3RyeS5wYWNrYWdlcy52MS5DcmVhdGVDb25uZWN0aW9uUmVxdWVzdBouLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLkNyZWF0ZUNvbm5lY3Rpb25SZXNwb25zZSLKAYqAGTkIyQEqBG5hbWUqBHR5cGUyCU5PVF9GT1VORDIOQUxSRUFEWV9FWElTVFMyDVVOSU1QTEVNRU5URUSSgBkjCAESEW9yZ2FuaXphdGlvbl9uYW1lGgxwcm9qZWN0X25hbWWC0+STAmA6CmNvbm5lY3Rpb25iCmNvbm5lY3Rpb24iRi9vcmdhbml6YXRpb25zL3tvcmdhbml6YXRpb25fbmFtZX0vcHJvamVjdHMve3Byb2plY3RfbmFtZX0vY29ubmVjdGlvbnMShAIKD0xpc3RDb25uZWN0aW9ucxIsLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLkxpc3RDb25uZWN0aW9uc1JlcXVlc3QaLS5yZWdpc3RyeS5wYWNrYWdlcy52MS5MaXN0Q29ubmVjdGlvbnNSZXNwb25zZSKTAYqAGQ0gATIJTk9UX0ZPVU5EkoAZIwgCEhFvcmdhbml6YXRpb25fbmFtZRoMcHJvamVjdF9uYW1lgtPkkwJVYgtjb25uZWN0aW9ucxJGL29yZ2FuaXphdGlvbnMve29yZ2FuaXphdGlvbl9uYW1lfS9wcm9qZWN0cy97cHJvamVjdF9uYW1lfS9jb25uZWN0aW9ucxKNAgoNR2V0Q29ubmVjdGlvbhIqLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLkdldENvbm5lY3Rpb25SZXF1ZXN0GisucmVnaXN0cnkucGFja2FnZXMudjEuR2V0Q29ubmVjdGlvblJlc3BvbnNlIqIBioAZCzIJTk9UX0ZPVU5EkoAZIwgCEhFvcmdhbml6YXRpb25fbmFtZRoMcHJvamVjdF9uYW1lgtPkkwJmYgpjb25uZWN0aW9uElgvb3JnYW5pemF0aW9ucy97b3JnYW5pemF0aW9uX25hbWV9L3Byb2plY3RzL3twcm9qZWN0X25hbWV9L2Nvbm5lY3Rpb25zL3tjb25uZWN0aW9uX25hbWV9Et0CChBVcGRhdGVDb25uZWN0aW9uEi0ucmVnaXN0cnkucGFja2FnZXMudjEuVXBkYXRlQ29ubmVjdGlvblJlcXVlc3QaLi5yZWdpc3RyeS5wYWNrYWdlcy52MS5VcGRhdGVDb25uZWN0aW9uUmVzcG9uc2Ui6QGKgBlGMglOT1RfRk9VTkQyDUVUQUdfTUlTTUFUQ0gyG0FMUkVBRFlfRVhJU1RTX1BSRUNPTkRJVElPTjINVU5JTVBMRU1FTlRFRJKAGSMIARIRb3JnYW5pemF0aW9uX25hbWUaDHByb2plY3RfbmFtZYLT5JMCcjoKY29ubmVjdGlvbmIKY29ubmVjdGlvbjJYL29yZ2FuaXphdGlvbnMve29yZ2FuaXphdGlvbl9uYW1lfS9wcm9qZWN0cy97cHJvamVjdF9uYW1lfS9jb25uZWN0aW9ucy97Y29ubmVjdGlvbl9uYW1lfRK5AgoQRGVsZXRlQ29ubmVjdGlvbhItLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLkRlbGV0ZUNvbm5lY3Rpb25SZXF1ZXN0Gi4ucmVnaXN0cnkucGFja2FnZXMudjEuRGVsZXRlQ29ubmVjdGlvblJlc3BvbnNlIsUBioAZOgjMATIJTk9UX0ZPVU5EMg1FVEFHX01JU01BVENIMhtBTFJFQURZX0VYSVNUU19QUkVDT05ESVRJT06SgBkjCAESEW9yZ2FuaXphdGlvbl9uYW1lGgxwcm9qZWN0X25hbWWC0+STAloqWC9vcmdhbml6YXRpb25zL3tvcmdhbml6YXRpb25fbmFtZX0vcHJvamVjdHMve3Byb2plY3RfbmFtZX0vY29ubmVjdGlvbnMve2Nvbm5lY3Rpb25fbmFtZX0aF4qAGRMKCGNyZWRpYmxlEgcvYXBpL3YwYgZwcm90bzM", [file_buf_validate_validate, file_google_api_annotations, file_google_api_field_behavior, file_google_protobuf_field_mask, file_registry_access_v1_rule, file_rest_v1_annotations, file_rest_v1_preconditions]);
/**
 * Describes the message registry.packages.v1.CreateConnectionRequest.
 * Use `create(CreateConnectionRequestSchema)` to create a new message.
 */
export const CreateConnectionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 0);
/**
 * Describes the message registry.packages.v1.CreateConnectionResponse.
 * Use `create(CreateConnectionResponseSchema)` to create a new message.
 */
export const CreateConnectionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 1);
/**
 * Describes the message registry.packages.v1.ListConnectionsRequest.
 * Use `create(ListConnectionsRequestSchema)` to create a new message.
 */
export const ListConnectionsRequestSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 2);
/**
 * Describes the message registry.packages.v1.ListConnectionsResponse.
 * Use `create(ListConnectionsResponseSchema)` to create a new message.
 */
export const ListConnectionsResponseSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 3);
/**
 * Describes the message registry.packages.v1.GetConnectionRequest.
 * Use `create(GetConnectionRequestSchema)` to create a new message.
 */
export const GetConnectionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 4);
/**
 * Describes the message registry.packages.v1.GetConnectionResponse.
 * Use `create(GetConnectionResponseSchema)` to create a new message.
 */
export const GetConnectionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 5);
/**
 * Describes the message registry.packages.v1.UpdateConnectionRequest.
 * Use `create(UpdateConnectionRequestSchema)` to create a new message.
 */
export const UpdateConnectionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 6);
/**
 * Describes the message registry.packages.v1.UpdateConnectionResponse.
 * Use `create(UpdateConnectionResponseSchema)` to create a new message.
 */
export const UpdateConnectionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 7);
/**
 * Describes the message registry.packages.v1.DeleteConnectionRequest.
 * Use `create(DeleteConnectionRequestSchema)` to create a new message.
 */
export const DeleteConnectionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 8);
/**
 * Describes the message registry.packages.v1.DeleteConnectionResponse.
 * Use `create(DeleteConnectionResponseSchema)` to create a new message.
 */
export const DeleteConnectionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 9);
/**
 * Describes the message registry.packages.v1.Connection.
 * Use `create(ConnectionSchema)` to create a new message.
 */
export const ConnectionSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 10);
/**
 * Describes the message registry.packages.v1.PostgresConnection.
 * Use `create(PostgresConnectionSchema)` to create a new message.
 */
export const PostgresConnectionSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 11);
/**
 * Describes the message registry.packages.v1.BigqueryConnection.
 * Use `create(BigqueryConnectionSchema)` to create a new message.
 */
export const BigqueryConnectionSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 12);
/**
 * Describes the message registry.packages.v1.SnowflakeConnection.
 * Use `create(SnowflakeConnectionSchema)` to create a new message.
 */
export const SnowflakeConnectionSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 13);
/**
 * Describes the message registry.packages.v1.TrinoConnection.
 * Use `create(TrinoConnectionSchema)` to create a new message.
 */
export const TrinoConnectionSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 14);
/**
 * Describes the message registry.packages.v1.MysqlConnection.
 * Use `create(MysqlConnectionSchema)` to create a new message.
 */
export const MysqlConnectionSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 15);
/**
 * Describes the message registry.packages.v1.DuckdbConnection.
 * Use `create(DuckdbConnectionSchema)` to create a new message.
 */
export const DuckdbConnectionSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 16);
/**
 * Describes the message registry.packages.v1.MotherduckConnection.
 * Use `create(MotherduckConnectionSchema)` to create a new message.
 */
export const MotherduckConnectionSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_database_connections, 17);
/**
 * @generated from enum registry.packages.v1.ConnectionType
 */
export var ConnectionType;
(function (ConnectionType) {
    /**
     * @generated from enum value: CONNECTION_TYPE_UNSPECIFIED = 0;
     */
    ConnectionType[ConnectionType["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: CONNECTION_TYPE_POSTGRES = 1;
     */
    ConnectionType[ConnectionType["POSTGRES"] = 1] = "POSTGRES";
    /**
     * @generated from enum value: CONNECTION_TYPE_BIGQUERY = 2;
     */
    ConnectionType[ConnectionType["BIGQUERY"] = 2] = "BIGQUERY";
    /**
     * @generated from enum value: CONNECTION_TYPE_SNOWFLAKE = 3;
     */
    ConnectionType[ConnectionType["SNOWFLAKE"] = 3] = "SNOWFLAKE";
    /**
     * @generated from enum value: CONNECTION_TYPE_TRINO = 4;
     */
    ConnectionType[ConnectionType["TRINO"] = 4] = "TRINO";
    /**
     * @generated from enum value: CONNECTION_TYPE_MYSQL = 5;
     */
    ConnectionType[ConnectionType["MYSQL"] = 5] = "MYSQL";
    /**
     * @generated from enum value: CONNECTION_TYPE_DUCKDB = 6;
     */
    ConnectionType[ConnectionType["DUCKDB"] = 6] = "DUCKDB";
    /**
     * @generated from enum value: CONNECTION_TYPE_MOTHERDUCK = 7;
     */
    ConnectionType[ConnectionType["MOTHERDUCK"] = 7] = "MOTHERDUCK";
})(ConnectionType || (ConnectionType = {}));
/**
 * Describes the enum registry.packages.v1.ConnectionType.
 */
export const ConnectionTypeSchema = /*@__PURE__*/ enumDesc(file_registry_packages_v1_database_connections, 0);
/**
 * @generated from enum registry.packages.v1.ConnectionIndexingStatus
 */
export var ConnectionIndexingStatus;
(function (ConnectionIndexingStatus) {
    /**
     * @generated from enum value: CONNECTION_INDEXING_STATUS_UNSPECIFIED = 0;
     */
    ConnectionIndexingStatus[ConnectionIndexingStatus["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * Not indexed.
     *
     * @generated from enum value: CONNECTION_INDEXING_STATUS_UNKNOWN = 1;
     */
    ConnectionIndexingStatus[ConnectionIndexingStatus["UNKNOWN"] = 1] = "UNKNOWN";
})(ConnectionIndexingStatus || (ConnectionIndexingStatus = {}));
/**
 * Describes the enum registry.packages.v1.ConnectionIndexingStatus.
 */
export const ConnectionIndexingStatusSchema = /*@__PURE__*/ enumDesc(file_registry_packages_v1_database_connections, 1);
/**
 * @generated from service registry.packages.v1.DatabaseConnectionService
 */
export const DatabaseConnectionService = /*@__PURE__*/ serviceDesc(file_registry_packages_v1_database_connections, 0);
//# sourceMappingURL=database_connections_pb.js.map