import type { GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file rest/v1/preconditions.proto.
 */
export declare const file_rest_v1_preconditions: GenFile;
/**
 * A request field of this type is filled from the headers If-Match and If-None-Match. It is never in the path, the query or a
 * JSON body. The implementation judges it in its transaction.
 *
 * @generated from message rest.v1.Preconditions
 */
export type Preconditions = Message<"rest.v1.Preconditions"> & {
    /**
     * The request is carried out only if the resource exists and its tag is one of these, compared strongly.
     *
     * @generated from field: rest.v1.EntityTagCondition if_match = 1;
     */
    ifMatch?: EntityTagCondition | undefined;
    /**
     * The request is carried out only if the tag of the resource is none of these, compared weakly. With any: only if the
     * resource does not exist.
     *
     * @generated from field: rest.v1.EntityTagCondition if_none_match = 2;
     */
    ifNoneMatch?: EntityTagCondition | undefined;
};
/**
 * Describes the message rest.v1.Preconditions.
 * Use `create(PreconditionsSchema)` to create a new message.
 */
export declare const PreconditionsSchema: GenMessage<Preconditions>;
/**
 * The value of an If-Match or If-None-Match header.
 *
 * @generated from message rest.v1.EntityTagCondition
 */
export type EntityTagCondition = Message<"rest.v1.EntityTagCondition"> & {
    /**
     * The header is "*". Then there are no tags.
     *
     * @generated from field: bool any = 1;
     */
    any: boolean;
    /**
     * The tags that the header lists.
     *
     * @generated from field: repeated rest.v1.EntityTag tags = 2;
     */
    tags: EntityTag[];
};
/**
 * Describes the message rest.v1.EntityTagCondition.
 * Use `create(EntityTagConditionSchema)` to create a new message.
 */
export declare const EntityTagConditionSchema: GenMessage<EntityTagCondition>;
/**
 * An entity tag (RFC 9110, section 8.8.3).
 *
 * @generated from message rest.v1.EntityTag
 */
export type EntityTag = Message<"rest.v1.EntityTag"> & {
    /**
     * The tag without its quotes.
     *
     * @generated from field: string value = 1;
     */
    value: string;
    /**
     * The tag is weak: it never matches If-Match.
     *
     * @generated from field: bool weak = 2;
     */
    weak: boolean;
};
/**
 * Describes the message rest.v1.EntityTag.
 * Use `create(EntityTagSchema)` to create a new message.
 */
export declare const EntityTagSchema: GenMessage<EntityTag>;
