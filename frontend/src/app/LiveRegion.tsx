import { useEffect, useState } from "react";
import { onAnnounce } from "@/lib/announce";

/** Where `announce` is heard. An invisible sign alternates, so that the same sentence is read again. */
export function LiveRegion() {
  const [said, setSaid] = useState({ polite: "", assertive: "", nth: 0 });
  useEffect(
    () =>
      onAnnounce((message, politeness) =>
        setSaid((before) => ({
          polite: politeness === "polite" ? message : "",
          assertive: politeness === "assertive" ? message : "",
          nth: before.nth + 1,
        })),
      ),
    [],
  );
  const pad = said.nth % 2 === 0 ? "" : "\u00a0";
  return (
    <>
      <div role="status" aria-live="polite" className="sr-only">
        {said.polite && said.polite + pad}
      </div>
      <div role="alert" aria-live="assertive" className="sr-only">
        {said.assertive && said.assertive + pad}
      </div>
    </>
  );
}
