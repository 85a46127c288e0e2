import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useForm } from "react-hook-form";
import { expect, test } from "vitest";
import { RequestError } from "@/lib/errors";
import { Button } from "../Button/Button";
import { Form, FormError, FormTextField, showError } from "./Form";

function Invite({ refuse }: { refuse: RequestError }) {
  const form = useForm({ defaultValues: { email: "", name: "" } });
  return (
    <Form onSubmit={form.handleSubmit(() => showError(form, refuse))}>
      <FormError form={form} />
      <FormTextField control={form.control} name="email" label="E-mail" />
      <FormTextField control={form.control} name="name" label="Name" />
      <Button type="submit">Send</Button>
    </Form>
  );
}

async function fillIn() {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("E-mail"), "ada@example.org");
  await user.type(screen.getByLabelText("Name"), "Ada");
  await user.click(screen.getByRole("button", { name: "Send" }));
}

test("a refusal stands at its field, takes the focus there, and nothing typed is lost", async () => {
  render(<Invite refuse={new RequestError("INVALID", "Already a member.", "email")} />);
  await fillIn();
  const email = screen.getByLabelText("E-mail");
  expect(email).toHaveProperty("value", "ada@example.org");
  expect(email.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(email);
  const described = (email.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toContain("Already a member.");
  expect(screen.getByLabelText("Name")).toHaveProperty("value", "Ada");
});

test("a refusal that belongs to no field stands above the form", async () => {
  render(<Invite refuse={new RequestError("LIMIT", "Too many tries.")} />);
  await fillIn();
  expect(screen.getByRole("alert").textContent).toBe("Too many tries.");
});
