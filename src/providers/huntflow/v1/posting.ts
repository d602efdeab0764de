import { enumOf, nullable, objectOf, seen, Type } from "../../../define/index.ts";
import { shown } from "./shown.ts";

const PostingState = enumOf(
  {
    QUEUED: seen("The posting waits to be published", "official models"),
    PUBLISHED: seen("The posting is published", "the vendor's samples", "official models"),
    UNPUBLISHED: seen("The posting was taken down", "official models"),
    FAILED: seen("The posting could not be published", "official models"),
  },
  { title: "PostingState", description: "State of the posting" },
);

const Source = objectOf(
  shown({
    id: Type.Integer({ description: "Id of the résumé source" }),
    name: nullable(Type.String({ description: "Name of the résumé source" })),
    type: nullable(
      enumOf(
        { system: "A source that Huntflow offers to everybody", user: "A source that the organisation added" },
        { title: "SourceType", description: "Kind of résumé source" },
      ),
    ),
    foreign: nullable(
      Type.String({ description: "Code of the résumé source; null unless the source is one that Huntflow offers" }),
    ),
  }),
  { title: "Source", description: "The résumé source" },
);

const JobSiteAccount = objectOf(
  shown({
    id: Type.Integer({ description: "Id of the account on the job site" }),
    auth_type: nullable(Type.String({ description: "Kind of account on the job site; “NATIVE” in the samples" })),
    name: nullable(Type.String({ description: "Name of the account on the job site" })),
    account_source: nullable(Source),
  }),
  { title: "JobSiteAccount", description: "The account on the job site that published the posting" },
);

const PostedVacancy = objectOf(
  shown({
    id: Type.Integer({ description: "Id of the vacancy" }),
    position: nullable(Type.String({ description: "Title of the vacancy (the position)" })),
  }),
  { title: "PostedVacancy", description: "The vacancy that was posted" },
);

/** A vacancy as it was published on a job site. */
export const Posting = objectOf(
  shown({
    id: Type.Integer({ description: "Id of the posting" }),
    foreign: nullable(Type.String({ description: "Id of the posting on the job site" })),
    data: nullable(Type.String({ description: "Text of the posting" })),
    state: nullable(PostingState),
    account_vacancy_external: nullable(JobSiteAccount),
    created: nullable(Type.String({ format: "date-time", description: "When the posting was created" })),
    vacancy: nullable(PostedVacancy),
  }),
  { title: "Posting", description: "The posting on a job site that the candidate responded to" },
);
