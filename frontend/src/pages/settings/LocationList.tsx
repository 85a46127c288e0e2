import { House, MapPin, Plus } from "lucide-react";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";
import { locale, t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Button } from "@/ui/Button/Button";
import { FormCheckbox, FormTextField } from "@/ui/Form/Form";
import type {
  LocationList_organization$data,
  LocationList_organization$key,
} from "./__generated__/LocationList_organization.graphql";
import type { LocationListMutation } from "./__generated__/LocationListMutation.graphql";
import { ListRow } from "./ListRow";
import { append } from "./lists";
import { NameDialog } from "./NameDialog";
import { rowClass, rowsClass, SettingsSection } from "./SettingsPage";

type Location = LocationList_organization$data["locations"][number];

const countries = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });

/** The country's name in the viewer's language; the code itself while it is none. */
function countryName(code: string): string {
  return /^[A-Za-z]{2}$/.test(code) ? (countries.of(code.toUpperCase()) ?? code) : code;
}

export function LocationList({
  organization,
  editable,
}: {
  organization: LocationList_organization$key;
  editable: boolean;
}) {
  const { id: owner, locations } = useFragment(
    graphql`
      fragment LocationList_organization on Organization {
        id
        locations {
          id
          name
          country
          remote
          archived
          version
        }
      }
    `,
    organization,
  );
  const [editing, setEditing] = useState<Location | "new" | null>(null);
  const [save, saving] = useAction<LocationListMutation>(graphql`
    mutation LocationListMutation($input: SaveLocationInput!) {
      saveLocation(input: $input) {
        location {
          id
          name
          country
          remote
          archived
          version
        }
      }
    }
  `);
  const edited = editing === "new" ? null : editing;

  return (
    <SettingsSection
      title={t("Locations")}
      actions={
        editable && (
          <Button icon={<Plus />} onPress={() => setEditing("new")}>
            {t("Add a location")}
          </Button>
        )
      }
    >
      <ul className={rowsClass}>
        {locations.length === 0 && <li className={`${rowClass} text-ink-2`}>{t("None yet")}</li>}
        {locations.map((location) => (
          <ListRow
            key={location.id}
            name={location.name}
            note={[location.country && countryName(location.country), location.remote && t("Remote")]
              .filter(Boolean)
              .join(" · ")}
            icon={
              location.remote ? (
                <House className="size-4 text-ink-2" aria-hidden="true" />
              ) : (
                <MapPin className="size-4 text-ink-2" aria-hidden="true" />
              )
            }
            archived={location.archived}
            onEdit={editable ? () => setEditing(location) : undefined}
            onArchive={
              editable
                ? (archived) =>
                    void save({ input: { id: location.id, version: location.version, name: location.name, archived } })
                : undefined
            }
          />
        ))}
      </ul>
      {editing !== null && (
        <NameDialog
          title={edited ? t("Edit the location") : t("New location")}
          values={{ name: edited?.name ?? "", country: edited?.country ?? "", remote: edited?.remote ?? false }}
          busy={saving}
          onClose={() => setEditing(null)}
          onSave={async ({ name, country, remote }, onRefused) => {
            const response = await save(
              { input: { id: edited?.id, version: edited?.version, name, country: country.toUpperCase(), remote } },
              {
                onRefused,
                updater: (store) =>
                  append(store, { payload: "saveLocation", made: "location", owner, list: "locations" }),
              },
            );
            return response !== null;
          }}
        >
          {(form) => (
            <>
              <FormTextField
                control={form.control}
                name="country"
                label={t("Country")}
                optional
                maxLength={2}
                description={countryName(form.watch("country")) || t("Two letters, such as DE or CA.")}
              />
              <FormCheckbox control={form.control} name="remote">
                {t("People there work from where they are")}
              </FormCheckbox>
            </>
          )}
        </NameDialog>
      )}
    </SettingsSection>
  );
}
