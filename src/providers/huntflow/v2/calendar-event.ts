import {
  describe,
  deviates,
  enumOf,
  nullable,
  objectOf,
  personal,
  secret,
  seen,
  Type,
  undocumented,
  witnessed,
} from "../../../define/index.ts";
import { modelled } from "./modelled.ts";
import { seenBy } from "./seen-by.ts";
import { apiPages, models, samples } from "./witnesses.ts";

const CalendarStatus = enumOf(
  {
    confirmed: "Confirmed",
    tentative: "Tentatively confirmed",
    cancelled: "Declined",
    needsAction: "Not answered yet",
    accepted: seen("Accepted", models),
    declined: seen("Refused", models),
  },
  { title: "CalendarStatus", description: "Status of the calendar event" },
);

const shifted = {
  documented: "The rows of the table are shifted: its names stand in the column of the types.",
  sent: "The samples and the official models have “member”, “name” and “order”.",
  accepted: "The three members of the samples.",
};

const Attendee = objectOf(
  seenBy([samples, models], {
    contact_id: nullable(Type.Integer({ description: "Id of the contact" })),
    displayName: personal(nullable(Type.String({ description: "Name of the attendee" }))),
    email: personal(nullable(Type.String({ format: "email", description: "E-mail address of the attendee" }))),
    resource: nullable(Type.Boolean({ description: "Whether the attendee is a room or a piece of equipment" })),
    responseStatus: nullable(describe(CalendarStatus, "The attendee's answer")),
    member: nullable(
      undocumented(deviates(Type.Integer({ description: "Id of the user who is the attendee" }), shifted)),
    ),
    name: personal(nullable(undocumented(Type.String({ description: "Name of the attendee" })))),
    order: nullable(undocumented(Type.Integer({ description: "Place of the attendee in the list" }))),
  }),
  { title: "Attendee", description: "An attendee of the calendar event" },
);

const Creator = objectOf(
  seenBy([samples, models], {
    displayName: personal(nullable(Type.String({ description: "Name of the calendar event's creator" }))),
    email: personal(
      nullable(Type.String({ format: "email", description: "E-mail address of the calendar event's creator" })),
    ),
    self: nullable(
      Type.Boolean({ description: "Whether the calendar event's creator is the user whose calendar it stands in" }),
    ),
  }),
  { title: "Creator", description: "Who created the calendar event" },
);

const Reminder = objectOf(
  {
    ...seenBy([samples, models], {
      method: nullable(
        enumOf(
          { popup: "A pop-up window", email: "An e-mail" },
          { title: "ReminderMethod", description: "How the reminder reaches the user" },
        ),
      ),
      minutes: nullable(
        Type.Integer({ description: "Minutes between the reminder and the start of the calendar event" }),
      ),
    }),
    ...modelled("2024-11-05", {
      multiplier: nullable(
        enumOf(
          {
            minutes: seen("Minutes", models, apiPages),
            hours: seen("Hours", apiPages),
            days: seen("Days", apiPages),
            weeks: seen("Weeks", apiPages),
          },
          { title: "ReminderUnit", description: "The unit of “value”" },
        ),
      ),
      value: nullable(
        Type.Integer({ description: "Time between the reminder and the start of the calendar event, in “multiplier”" }),
      ),
    }),
  },
  { title: "Reminder", description: "A reminder of the calendar event" },
);

const Conference = objectOf(
  seenBy([samples, models], {
    id: Type.Integer({ description: "Id of the video conference" }),
    topic: personal(nullable(Type.String({ description: "Topic of the video conference" }))),
    auth_type: nullable(Type.String({ description: "Service that runs the video conference, for example “ZOOM”" })),
    state: nullable(Type.String({ description: "State of the video conference, for example “waiting”" })),
    start_time: nullable(Type.String({ format: "date-time", description: "Start of the video conference" })),
    end_time: nullable(Type.String({ format: "date-time", description: "End of the video conference" })),
    timezone: nullable(Type.String({ description: "Name of the time zone (IANA), for example “Europe/Moscow”" })),
    created: nullable(Type.String({ format: "date-time", description: "When the video conference was created" })),
    changed: nullable(Type.String({ format: "date-time", description: "When the video conference was last changed" })),
    foreign: nullable(Type.String({ description: "Id of the video conference at its service" })),
    link: personal(nullable(Type.String({ format: "uri", description: "Link to join the video conference" }))),
    access_code: secret(nullable(Type.String({ description: "Code to join the video conference" }))),
  }),
  { title: "Conference", description: "The video conference of the calendar event" },
);

const InterviewType = objectOf(
  modelled("2024-11-05", {
    id: Type.Integer({ description: "Id of the kind of interview" }),
    name: nullable(Type.String({ description: "Name of the kind of interview" })),
  }),
  { title: "InterviewType", description: "A kind of interview" },
);

/** A meeting that belongs to the action, usually an interview. */
export const CalendarEvent = objectOf(
  {
    ...seenBy([samples, models], {
      id: Type.Integer({ description: "Id of the calendar event" }),
      name: personal(nullable(Type.String({ description: "Title of the calendar event" }))),
      description: personal(nullable(Type.String({ description: "Description of the calendar event" }))),
      status: nullable(CalendarStatus),
      event_type: nullable(
        enumOf(
          { interview: "Interview", other: "Another kind of calendar event" },
          { title: "CalendarEventType", description: "Kind of calendar event" },
        ),
      ),
      start: nullable(Type.String({ format: "date-time", description: "Start of the calendar event" })),
      end: nullable(Type.String({ format: "date-time", description: "End of the calendar event" })),
      timezone: nullable(Type.String({ description: "Name of the time zone (IANA), for example “Europe/Moscow”" })),
      attendees: nullable(Type.Array(Attendee, { description: "Attendees of the calendar event" })),
      created: nullable(Type.String({ format: "date-time", description: "When the calendar event was created" })),
      creator: nullable(Creator),
      reminders: nullable(Type.Array(Reminder, { description: "Reminders of the calendar event" })),
      all_day: nullable(Type.Boolean({ description: "Whether the calendar event lasts the whole day" })),
      foreign: nullable(Type.String({ description: "Id of the calendar event in an external calendar" })),
      recurrence: nullable(
        Type.Array(Type.String({ description: "A recurrence rule as in RFC 5545" }), {
          description: "How the calendar event repeats, as in RFC 5545; empty when it does not",
        }),
      ),
      etag: nullable(Type.String({ description: "Entity tag of the calendar event" })),
      location: personal(nullable(Type.String({ description: "Where the calendar event takes place" }))),
      transparency: nullable(
        enumOf(
          { free: "The time stays free", busy: "The time is taken" },
          { title: "Transparency", description: "Whether the calendar event blocks the attendees' time" },
        ),
      ),
      conference: nullable(Conference),
    }),
    interview_type: witnessed(
      undocumented(
        deviates(
          Type.Union([Type.Integer(), InterviewType, Type.Null()], {
            description: "Kind of interview, or its id",
          }),
          {
            documented: "The page does not list it.",
            sent: "An integer in the samples; an object with “id” and “name” in the official models.",
            accepted: "An integer, an object or null.",
          },
        ),
      ),
      samples,
      models,
    ),
    state: nullable(
      witnessed(
        undocumented(
          enumOf(
            {
              SENT: seen("The calendar event was sent to the external calendar", samples, models),
              QUEUED: seen("The calendar event waits to be sent to the external calendar", models),
              FAILED: seen("The calendar event could not be sent to the external calendar", models),
            },
            { title: "CalendarEventState", description: "Whether the calendar event reached the external calendar" },
          ),
        ),
        samples,
        models,
      ),
    ),
  },
  { title: "CalendarEvent", description: "The calendar event that belongs to the action" },
);
