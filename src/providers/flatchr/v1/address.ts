import { deviates, nullable, objectOf, Type, undocumented, witnessed } from "../../../define/index.ts";
import { apiPages, schemaPages } from "./witnesses.ts";

const numeric = {
  documented: "The table of an address has decimals and integers.",
  sent: "The examples of the vendor's API have strings.",
  accepted: "Either form.",
};

/** Where the work is done; its members are known from the vendor's tables and API, as samples leave them out. */
export const Address = objectOf(
  {
    locality: witnessed(undocumented(nullable(Type.String({ description: "Town" }))), schemaPages),
    location_lat: witnessed(
      undocumented(
        nullable(
          deviates(Type.Union([Type.String(), Type.Number()], { description: "Latitude, in degrees" }), numeric),
        ),
      ),
      schemaPages,
      apiPages,
    ),
    location_lng: witnessed(
      undocumented(
        nullable(
          deviates(Type.Union([Type.String(), Type.Number()], { description: "Longitude, in degrees" }), numeric),
        ),
      ),
      schemaPages,
      apiPages,
    ),
    postal_code: witnessed(
      undocumented(
        nullable(deviates(Type.Union([Type.String(), Type.Integer()], { description: "Postal code" }), numeric)),
      ),
      schemaPages,
      apiPages,
    ),
    route: witnessed(undocumented(nullable(Type.String({ description: "Street" }))), schemaPages),
    street_number: witnessed(
      undocumented(
        nullable(
          deviates(Type.Union([Type.String(), Type.Integer()], { description: "Number in the street" }), numeric),
        ),
      ),
      schemaPages,
      apiPages,
    ),
    administrative_area_level_1: witnessed(
      undocumented(
        nullable(Type.String({ description: "First administrative level; the vendor calls it the department" })),
      ),
      schemaPages,
    ),
    administrative_area_level_2: witnessed(
      undocumented(
        nullable(Type.String({ description: "Second administrative level; the vendor calls it the region" })),
      ),
      schemaPages,
    ),
    formatted_address: witnessed(
      undocumented(
        nullable(
          deviates(Type.String({ description: "The whole address as text" }), {
            documented: "The table of an address spells it “formated_address”.",
            sent: "The examples of the vendor's API have “formatted_address”.",
            accepted: "The spelling of the examples; the other one is taken for a misprint.",
          }),
        ),
      ),
      apiPages,
    ),
    country: witnessed(undocumented(nullable(Type.String({ description: "Country" }))), schemaPages),
  },
  { title: "Address", description: "The place of work" },
);
