import TabItem from "@theme/TabItem";
import Tabs from "@theme/Tabs";
import MDXComponents from "@theme-original/MDXComponents";
import { Deviations } from "../../components/Deviations.tsx";
import { EventHead } from "../../components/EventHead.tsx";
import { FieldList } from "../../components/FieldList.tsx";
import { Payload } from "../../components/Payload.tsx";
import { Sample } from "../../components/Sample.tsx";
import { SiteFile } from "../../components/SiteFile.tsx";
import {
  AnnouncedTable,
  Changelog,
  Changes,
  Comparison,
  EnumTable,
  EventTable,
  FieldDeviations,
  Glossary,
  VersionTable,
} from "../../components/Tables.tsx";

/** What pages may name without an import. */
export default {
  ...MDXComponents,
  AnnouncedTable,
  Changelog,
  Changes,
  Comparison,
  Deviations,
  EnumTable,
  EventHead,
  EventTable,
  FieldDeviations,
  FieldList,
  Glossary,
  Payload,
  Sample,
  SiteFile,
  TabItem,
  Tabs,
  VersionTable,
};
