import { texts } from "@playground-texts";

/** What somebody sees who has not pasted anything yet. */
export function Introduction() {
  return (
    <>
      <p>{texts.result.empty}</p>
      <ol>
        {texts.result.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}
