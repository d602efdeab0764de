type ByVersion<T> = Readonly<Record<string, T>>;

const textless = "the models have one class for all vacancies; one inside another thing is sent without its texts";

/**
 * Members of the facts that the contracts do not name, with the reason, by version. A key is an event
 * (`*` for all) and a path; `.**` at its end stands for all that is below. A type that is refused is never excused.
 */
export const exceptions: ByVersion<Readonly<Record<string, string>>> = {
  "flatchr/v1": {
    "* data.vacancy.address.formated_address": "a misprint of the vendor's table for formatted_address",
    "* data.applicant.vacancy.address.formated_address": "the same misprint",
  },
  "hirehop/v1": {
    "job.status.updated changes.*": "a map in which STATUS is named: what else changed stands beside it",
    "job.status.updated changes.*.**": "a map in which STATUS is named: what else changed stands beside it",
  },
  "huntflow/v1": {
    "VACANCY event.vacancy.grade": "a field of one organisation's own",
    "VACANCY event.vacancy.grade.**": "a field of one organisation's own",
    "RESPONSE event.vacancy_external_data": "the name of one day, 2020-11-18, for vacancy_external",
    "RESPONSE event.vacancy_external_data.**": "names of one day, 2020-11-18",
    "RESPONSE event.vacancy_external.vacancy_id": "the form of one day, 2020-11-18, of vacancy",
    "RESPONSE event.data.**": "what a job site or a form sends, each its own",
    "OFFER event.applicant_offer.account_applicant_offer.**": "fields of one organisation's own",
    "OFFER event.applicant_offer.vacancy.grade": "a field of one organisation's own",
    "OFFER event.applicant_offer.vacancy.grade.**": "a field of one organisation's own",
    "OFFER event.vacancy.grade": "a field of one organisation's own",
    "OFFER event.vacancy.grade.**": "a field of one organisation's own",
  },
  "huntflow/v2": {
    "APPLICANT changes.**": "a map: entities and fields are named by what was edited",
    "RECRUITMENT-EVALUATION changes.**": "a map: entities and fields are named by what was edited",
    "APPLICANT event.applicant_log.survey_answer_of_type_a.upadted": "a misprint of the vendor's table for updated",
    "APPLICANT event.applicant_log.survey_answer_of_type_a.respondent.string":
      "a shifted row of the vendor's table: the type stands in place of the name",
    "APPLICANT event.applicant_log.calendar_event.attendees[].number":
      "a shifted row of the vendor's table: the type stands in place of the name",
    "APPLICANT event.applicant_log.vacancy.body": textless,
    "APPLICANT event.applicant_log.vacancy.requirements": textless,
    "APPLICANT event.applicant_log.vacancy.conditions": textless,
    "RESPONSE event.vacancy_external.vacancy.body": textless,
    "RESPONSE event.vacancy_external.vacancy.requirements": textless,
    "RESPONSE event.vacancy_external.vacancy.conditions": textless,
    "RECRUITMENT-EVALUATION event.recruitment_evaluation.vacancy.body": textless,
    "RECRUITMENT-EVALUATION event.recruitment_evaluation.vacancy.requirements": textless,
    "RECRUITMENT-EVALUATION event.recruitment_evaluation.vacancy.conditions": textless,
    "VACANCY-REQUEST event.vacancy_request.values.**": "fields of one organisation's own",
    "OFFER event.applicant_offer.values.**": "fields of one organisation's own",
    "SURVEY-QUESTIONARY event.survey_questionary.survey.ui_schema.d4hm5pRsbXPEQUSyiqXJA": "the id of one question",
    "SURVEY-QUESTIONARY event.survey_questionary.survey.ui_schema.d4hm5pRsbXPEQUSyiqXJA.**": "hints for one question",
    "SURVEY-QUESTIONARY event.survey_questionary.answer.data.**": "answers, named by the ids of the questions",
  },
};

/** Lists of values that are open: an enum would say more than anybody knows. Keys as in `facts/enums.json`. */
export const openLists: ByVersion<Readonly<Record<string, string>>> = {
  "flatchr/v1": {
    "*.user.status": "codes without a public meaning",
    "*.vacancy.status": "codes without a public meaning",
    "*.candidate.status": "codes without a public meaning",
    "*.vacancy.experience": "codes without a public meaning",
    "*.user.language": "documented as text; a product gains languages",
    "*.vacancy.contract_type_id": "ids in a list that the vendor's API serves",
    "*.vacancy.activity_id": "ids in a list that the vendor's API serves",
    "*.vacancy.channel_id": "ids in a list that the vendor's API serves",
    "*.vacancy.metier_id": "ids in a list that the vendor's API serves",
    "*.vacancy.education_level_id": "ids in a list that the vendor's API serves",
    "*.user.timezone": "a name of the IANA's list",
  },
  "huntflow/v1": { "*.auth_type": "the facts call the list open" },
  "huntflow/v2": {
    "*.account_vacancy_external.auth_type": "the facts call the list open",
    "*.externals[].auth_type": "the facts call the list open",
    "*.conference.auth_type": "the facts call the list open",
    "*.conference.state": "the facts call the list open",
    "*.social[].social_type": "the facts call the list open",
  },
};

/** Members that the vendor's text lists under another path, so that the contract may call them documented. */
export const listedElsewhere: ByVersion<readonly string[]> = {
  "hirehop/v1": ["job.status.updated changes.STATUS.**"],
  "huntflow/v1": [
    "APPLICANT agreement.**",
    "OFFER event.applicant_offer.applicant.**",
    "OFFER event.applicant_offer.vacancy.**",
  ],
  "huntflow/v2": [
    "APPLICANT event.applicant_log.survey_questionary",
    "RECRUITMENT-EVALUATION event.recruitment_evaluation.survey_answer.respondent.**",
  ],
};
