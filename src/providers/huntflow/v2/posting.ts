import { describe, enumOf, nullable, objectOf, seen, Type, undocumented } from "../../../define/index.ts";
import { seenBy } from "./seen-by.ts";
import { AccountSource } from "./source.ts";
import { Vacancy } from "./vacancy-shape.ts";
import { models, samples } from "./witnesses.ts";

const JobSiteAccount = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the account" }),
    account_source: nullable(AccountSource),
    auth_type: nullable(Type.String({ description: "Kind of account, for example “NATIVE”; the list is open" })),
    name: nullable(Type.String({ description: "Name under which the account is shown" })),
  }),
  { title: "JobSiteAccount", description: "The organisation's account on the job site" },
);

const PostingState = enumOf(
  {
    PUBLISHED: seen("The posting is published", samples, models),
    QUEUED: seen("The posting waits to be published", models),
    UNPUBLISHED: seen("The posting is not published any more", models),
    FAILED: seen("The posting could not be published", models),
  },
  { title: "PostingState", description: "State of the posting" },
);

/** A vacancy as it stands on a job site. */
export const Posting = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the posting" }),
    account_vacancy_external: nullable(JobSiteAccount),
    created: undocumented(nullable(Type.String({ format: "date-time", description: "When the posting was created" }))),
    data: nullable(Type.String({ description: "Text of the posting" })),
    foreign: nullable(Type.String({ description: "Id of the posting on the job site" })),
    state: nullable(PostingState),
    vacancy: nullable(describe(Vacancy, "The vacancy that was posted")),
  }),
  { title: "Posting", description: "The posting on a job site" },
);
