import { describe, deviates, objectOf, personal, Type } from "../../../define/index.ts";
import { dateTime } from "./date-time.ts";
import { sampled } from "./sampled.ts";

const Country = objectOf(
  sampled({
    name: Type.String({ description: "Name of the country" }),
    code: Type.String({ description: "Code of the country in three letters (ISO 3166-1 alpha-3)" }),
    iso2: Type.String({ description: "Code of the country in two letters (ISO 3166-1 alpha-2)" }),
  }),
  { title: "Country", description: "Country of the job" },
);

const job_id = Type.Integer({ description: "Id of the job" });

/** A job, whole. */
export const Job = objectOf(
  sampled({
    job_id,
    job_office_id: Type.Integer({ description: "Id of the office that has the job; 0 when there is none" }),
    job_office_name: Type.String({ description: "Name of the office that has the job" }),
    job_reference: Type.String({ description: "Reference of the job" }),
    job_title: Type.String({ description: "Title of the job" }),
    job_description: Type.String({ description: "Description of the job" }),
    job_profil: Type.String({ description: "Profile that the job asks for" }),
    job_commentaire: Type.String({ description: "Comment on the job" }),
    job_jobstart: describe(dateTime, "Start of the job; midnight in the sample"),
    job_mission_start: describe(dateTime, "Start of the assignment; midnight in the sample"),
    job_type: Type.String({ description: "Kind of job; the sample's “spont” collects open applications" }),
    job_address: Type.String({ description: "Address of the job" }),
    job_company: Type.String({ description: "Company that hires" }),
    job_company_description: Type.String({ description: "Description of the company that hires" }),
    job_contract_type: Type.String({ description: "Contract type" }),
    job_contract_status: Type.String({ description: "Contract status" }),
    job_salary: deviates(Type.String({ description: "Salary" }), {
      documented: "The page does not say how an amount is written.",
      sent: "The salary is “0”, while the variable pay and the costs beside it are empty strings.",
      accepted: "Any string.",
    }),
    job_education_level: Type.String({ description: "Level of education that the job asks for" }),
    job_experience_level: Type.String({ description: "Level of experience that the job asks for" }),
    job_city: Type.String({ description: "Town of the job" }),
    job_city_intl: Type.String({ description: "Town of the job, in its international form" }),
    job_country_intl: Country,
    job_regions: Type.Array(Type.Unknown({ description: "A region; its form is unknown" }), {
      description: "Regions of the job; empty in the sample",
    }),
    job_departments: Type.Array(
      Type.Unknown({
        description: "A department, going by its place an administrative area of France; its form is unknown",
      }),
      {
        description: "Departments that the job is in; empty in the sample",
      },
    ),
    job_working_time: Type.String({ description: "Working time" }),
    job_logo: Type.String({ description: "Logo shown with the job" }),
    job_published_at: describe(dateTime, "When the job was published"),
    job_updated_at: describe(dateTime, "When the job was last changed"),
    job_category_id: Type.Integer({ description: "Id of the job's category; the sample has 999999999 for “others”" }),
    job_category_name: Type.String({ description: "Name of the job's category" }),
    job_sub_category_id: Type.Integer({ description: "Id of the job's sub-category; 0 when there is none" }),
    job_sub_category_name: Type.String({ description: "Name of the job's sub-category" }),
    job_secteur_id: Type.Integer({ description: "Id of the job's sector; 0 when there is none" }),
    job_secteur_name: Type.String({ description: "Name of the job's sector" }),
    job_interlocutor_id: Type.Integer({ description: "Id of the contact person; 0 when there is none" }),
    job_interlocutor_name: personal(Type.String({ description: "Name of the contact person" })),
    job_nb_cand_to_recruit: Type.Integer({ description: "Number of people to recruit" }),
    job_var_salary: Type.String({ description: "Variable part of the pay" }),
    job_recruitment_cost: Type.String({ description: "Cost of the recruitment" }),
    job_other_cost: Type.String({ description: "Other costs" }),
    job_customer: Type.String({ description: "Client that the job is for" }),
    job_form_url: Type.String({ description: "Link to the application form; the sample has a placeholder" }),
  }),
  { title: "Job", description: "The job", required: ["job_id"] },
);

/** What is left of a job once it is deleted. */
export const DeletedJob = objectOf(sampled({ job_id }), {
  title: "DeletedJob",
  description: "The job that was deleted",
  required: ["job_id"],
});
