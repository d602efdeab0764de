import { deviates, nullable, objectOf, Type } from "../../../define/index.ts";

const numeric = {
  documented: "The table of an address has decimals and integers.",
  sent: "The examples of the vendor's API have strings.",
  accepted: "Either form.",
};

/** Where the work is done; known from the vendor's tables and API, not from a webhook of this event. */
export const Address = objectOf(
  {
    locality: nullable(Type.String({ description: "Town" })),
    location_lat: nullable(
      deviates(Type.Union([Type.String(), Type.Number()], { description: "Latitude, in degrees" }), numeric),
    ),
    location_lng: nullable(
      deviates(Type.Union([Type.String(), Type.Number()], { description: "Longitude, in degrees" }), numeric),
    ),
    postal_code: nullable(
      deviates(Type.Union([Type.String(), Type.Integer()], { description: "Postal code" }), numeric),
    ),
    route: nullable(Type.String({ description: "Street" })),
    street_number: nullable(
      deviates(Type.Union([Type.String(), Type.Integer()], { description: "Number in the street" }), numeric),
    ),
    administrative_area_level_1: nullable(
      Type.String({ description: "First administrative level; the vendor calls it the department" }),
    ),
    administrative_area_level_2: nullable(
      Type.String({ description: "Second administrative level; the vendor calls it the region" }),
    ),
    formatted_address: nullable(
      deviates(Type.String({ description: "The whole address as text" }), {
        documented: "The table of an address spells it “formated_address”.",
        sent: "The examples of the vendor's API have “formatted_address”.",
        accepted: "The spelling of the examples; the other one is taken for a misprint.",
      }),
    ),
    country: nullable(Type.String({ description: "Country" })),
  },
  { title: "Address", description: "The place of work" },
);
