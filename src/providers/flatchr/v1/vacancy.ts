import {
  describe,
  deviates,
  enumOf,
  nullable,
  objectOf,
  personal,
  seen,
  Type,
  undocumented,
  witnessed,
} from "../../../define/index.ts";
import { Address } from "./address.ts";
import { VacancyCompany } from "./company.ts";
import { AnyId, EncodedId } from "./ids.ts";
import { Question } from "./question.ts";
import { Tag } from "./tag.ts";
import { apiPages, samples, schemaPages } from "./witnesses.ts";

const Mensuality = enumOf(
  {
    y: "Per year",
    m: "Per month",
    h: "Per hour",
    d: seen("Per day", apiPages),
  },
  { title: "Mensuality", description: "Period that the salary is paid for" },
);

const Currency = enumOf(
  {
    EUR: seen("Euro", apiPages),
    USD: seen("United States dollar", apiPages),
    GBP: seen("Pound sterling", apiPages),
    CAD: seen("Canadian dollar", apiPages),
    CHF: seen("Swiss franc", apiPages),
  },
  { title: "Currency", description: "Currency of the salary (ISO 4217)" },
);

const Language = enumOf(
  { fr_FR: seen("French, as in France"), en_GB: seen("English, as in the United Kingdom", apiPages) },
  { title: "Language", description: "Language of the vacancy" },
);

const RemoteWork = enumOf(
  {
    parttime: seen("Remote work is possible part of the time", apiPages),
    notime: seen("Remote work is not possible", apiPages),
    fulltime: seen("Remote work is possible all of the time", apiPages),
  },
  { title: "RemoteWork", description: "How much of the work can be done remotely" },
);

const FormOptions = objectOf(
  {
    indeed: witnessed(
      undocumented(nullable(Type.Boolean({ description: "Whether candidates may apply with Indeed" }))),
      schemaPages,
    ),
    linkedin: witnessed(
      undocumented(nullable(Type.Boolean({ description: "Whether candidates may apply with LinkedIn" }))),
      schemaPages,
    ),
    optionals: witnessed(
      undocumented(
        nullable(
          Type.Array(Type.String({ description: "Name of a field" }), { description: "Optional fields of the form" }),
        ),
      ),
      schemaPages,
    ),
    motivation: witnessed(
      undocumented(nullable(Type.Boolean({ description: "Whether the form has a field for the motivation" }))),
      schemaPages,
    ),
    social_links: witnessed(
      undocumented(nullable(Type.Boolean({ description: "Whether the form has fields for links to social networks" }))),
      schemaPages,
    ),
  },
  { title: "FormOptions", description: "Options of the application form; what each of them means goes by its name" },
);

/** The vacancy, with its texts. */
export const Vacancy = objectOf(
  {
    id: deviates(
      Type.Union([Type.Integer(), Type.String(), Type.Null()], { description: "Id of the vacancy, in clear" }),
      {
        documented: "A string.",
        sent: "An integer.",
        accepted: "Either form.",
      },
    ),
    company_id: deviates(nullable(describe(AnyId, "Id of the company")), {
      documented: "An integer.",
      sent: "An encoded id; an integer in the vendor's API.",
      accepted: "Either kind.",
    }),
    title: nullable(Type.String({ description: "Title of the vacancy; may end with a space" })),
    description: nullable(
      Type.String({
        contentMediaType: "text/html",
        description: "What the company says of itself, in HTML or plain text",
      }),
    ),
    experience: nullable(
      Type.Integer({ description: "Years of experience asked for, as a code: 1, 2, 4, 6 and 11 are known" }),
    ),
    salary: nullable(
      deviates(Type.Union([Type.String(), Type.Integer()], { description: "Salary" }), {
        documented: "An integer.",
        sent: "A string of digits, “0” in the samples.",
        accepted: "Either form.",
      }),
    ),
    status: nullable(Type.Integer({ description: "Status of the vacancy, a code: 1 in the samples" })),
    contract_type_id: nullable(Type.Integer({ description: "Type of contract, from a reference list of the vendor" })),
    activity_id: nullable(Type.Integer({ description: "Business sector, from a reference list of the vendor" })),
    external_id: undocumented(Type.Unknown({ description: "Id of the vacancy in another system" })),
    created_by: undocumented(nullable(describe(EncodedId, "Encoded id of the user who created the vacancy"))),
    created_at: nullable(Type.String({ format: "date-time", description: "When the vacancy was created" })),
    updated_at: nullable(Type.String({ format: "date-time", description: "When the vacancy was last changed" })),
    mission: nullable(Type.String({ contentMediaType: "text/html", description: "Duties, in HTML" })),
    profile: nullable(Type.String({ contentMediaType: "text/html", description: "Profile wanted, in HTML" })),
    channel_id: nullable(Type.Integer({ description: "Job family, from a reference list of the vendor" })),
    metier_id: nullable(Type.Integer({ description: "Occupation, from a reference list of the vendor" })),
    daxtra_index: undocumented(
      nullable(
        Type.Boolean({
          description: "Not described by the vendor; going by its name, concerns the index of a search engine",
        }),
      ),
    ),
    mensuality: nullable(
      deviates(Mensuality, {
        documented: "The table lists year, month and hour; newer pages about the vendor's API list the day too.",
        sent: "The year, in every sample.",
        accepted: "All four values.",
      }),
    ),
    reference: nullable(Type.String({ description: "The company's own reference of the vacancy" })),
    published: undocumented(
      nullable(
        Type.Boolean({
          description: "Not described by the vendor; going by its name, whether the vacancy is published",
        }),
      ),
    ),
    semantic: undocumented(nullable(Type.Boolean({ description: "Not described by the vendor" }))),
    slug: nullable(Type.String({ description: "Part of a URL that names the vacancy" })),
    slug_mail: nullable(Type.String({ description: "Part of the e-mail address to which candidates apply" })),
    driver_license: nullable(Type.Boolean({ description: "Whether a driving licence is required" })),
    education_level_id: nullable(
      Type.Integer({ description: "Level of education, from a reference list of the vendor" }),
    ),
    start_date: nullable(Type.String({ format: "date-time", description: "Start of the contract" })),
    end_date: nullable(Type.String({ format: "date-time", description: "End of the contract" })),
    apply_url: nullable(Type.String({ format: "uri", description: "Link to where candidates apply" })),
    updated_by: undocumented(
      Type.Unknown({ description: "Not described by the vendor; going by its name, who last changed the vacancy" }),
    ),
    language: nullable(Language),
    meta_tags: Type.Unknown({ description: "Tags for search engines; the vendor states no type" }),
    meta_description: Type.Unknown({ description: "Description for search engines; the vendor states no type" }),
    meta_title: Type.Unknown({ description: "Title for search engines; the vendor states no type" }),
    options: witnessed(nullable(FormOptions), samples),
    remote: nullable(
      deviates(Type.Union([Type.Boolean(), RemoteWork], { description: "Whether remote work is possible" }), {
        documented: "A boolean; newer pages about the vendor's API list “parttime”, “notime” and “fulltime”.",
        sent: "A boolean.",
        accepted: "A boolean or one of the three values.",
      }),
    ),
    kanban: nullable(
      Type.Boolean({
        description: "Not described by the vendor; going by its name, whether the vacancy has a Kanban board",
      }),
    ),
    note: undocumented(
      personal(
        nullable(Type.String({ contentMediaType: "text/html", description: "Internal note, in HTML; may be empty" })),
      ),
    ),
    currency: nullable(Currency),
    partial: nullable(Type.Boolean({ description: "Whether the work is part-time" })),
    handicap: nullable(Type.Boolean({ description: "Whether the vacancy is open to workers with a disability" })),
    vacancy_id: nullable(describe(AnyId, "Id of the vacancy")),
    tags: witnessed(nullable(Type.Array(Tag, { description: "Tags of the vacancy" })), samples),
    contract_type: nullable(Type.String({ description: "Type of contract, as text" })),
    education_level: nullable(Type.String({ description: "Level of education, as text" })),
    activity: nullable(Type.String({ description: "Business sector, as text" })),
    channel: nullable(Type.String({ description: "Job family, as text" })),
    metier: nullable(Type.String({ description: "Occupation, as text" })),
    address: witnessed(nullable(Address), samples),
    adressFormatted: nullable(
      Type.String({ description: "The place of work as text; the name is spelt with one “d”" }),
    ),
    company: nullable(describe(VacancyCompany, "The company that the vacancy belongs to")),
    questions: witnessed(
      nullable(Type.Array(Question, { description: "Questions that the application form asks" })),
      samples,
    ),
  },
  { title: "Vacancy", description: "The vacancy with its texts" },
);
