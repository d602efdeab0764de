import { describe, deviates, enumOf, nullable, objectOf, personal, seen, Type } from "../../../define/index.ts";

const CalendarStatus = enumOf(
  {
    confirmed: "Confirmed",
    tentative: "Tentatively confirmed",
    cancelled: "Declined",
    needsAction: "Not answered yet",
    accepted: seen("Invitation accepted", "official models"),
    declined: seen("Invitation declined", "official models"),
  },
  { title: "CalendarStatus", description: "Status of the calendar event" },
);

const Attendee = objectOf(
  {
    displayName: personal(nullable(Type.String({ description: "Name of the attendee" }))),
    email: personal(nullable(Type.String({ format: "email", description: "E-mail address of the attendee" }))),
    responseStatus: nullable(describe(CalendarStatus, "The attendee's answer")),
  },
  { title: "Attendee", description: "An attendee of the calendar event" },
);

const Creator = objectOf(
  {
    displayName: personal(nullable(Type.String({ description: "Name of the calendar event's creator" }))),
    email: personal(
      nullable(Type.String({ format: "email", description: "E-mail address of the calendar event's creator" })),
    ),
    self: nullable(
      Type.Boolean({ description: "Whether the calendar event's creator is the user whose calendar it stands in" }),
    ),
  },
  { title: "Creator", description: "Who created the calendar event" },
);

const Reminder = objectOf(
  {
    method: nullable(
      deviates(
        enumOf(
          {
            popup: "A pop-up window",
            email: "An e-mail",
            sms: "A text message",
            other: "Another way of reminding",
          },
          { title: "ReminderMethod", description: "How the reminder reaches the user" },
        ),
        {
          documented:
            "Until 30 November 2020 the table listed “sms” and “other”, with labels copied from the table of calendar event types; since then it lists “popup” and “email”.",
          sent: "All samples have “popup”.",
          accepted: "All four values.",
        },
      ),
    ),
    minutes: nullable(
      Type.Integer({ description: "Minutes between the reminder and the start of the calendar event" }),
    ),
  },
  { title: "Reminder", description: "A reminder of the calendar event" },
);

/** A meeting that belongs to the action, usually an interview. */
export const CalendarEvent = objectOf(
  {
    id: nullable(
      deviates(Type.Integer({ description: "Id of the calendar event" }), {
        documented: "A later edition of the table lists it.",
        sent: "No sample of this version has it.",
        accepted: "It may be there.",
      }),
    ),
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
  },
  { title: "CalendarEvent", description: "The calendar event that belongs to the action" },
);
