import { createLink } from "@tanstack/react-router";
import type { Ref } from "react";
import { Link as AriaLink, type LinkProps as AriaLinkProps } from "react-aria-components/Link";
import { type ButtonVariant, buttonClass } from "../Button/Button";
import { cx } from "../cx";

interface Props extends Omit<AriaLinkProps, "className" | "href" | "style"> {
  /** "text" stands in a sentence; "plain" takes the look of what is around it. */
  look?: "text" | "plain";
  className?: string;
  href?: string;
  ref?: Ref<HTMLAnchorElement>;
  preload?: unknown;
}

const looks = {
  text: "rounded-sm text-accent-ink underline decoration-accent-ink/40 underline-offset-2 hover:decoration-accent-ink",
  plain: "rounded-sm",
};

function Anchor({ look = "text", className, preload: _, ...props }: Props) {
  return <AriaLink {...props} className={cx(looks[look], className)} />;
}

/** Goes to a page of Tandem. For another site use `ExternalLink`. */
export const Link = createLink(Anchor);

function ButtonAnchor({
  variant,
  size,
  className,
  preload: _,
  ...props
}: Props & { variant?: ButtonVariant; size?: "sm" | "md" | "lg" }) {
  return <AriaLink {...props} className={cx(buttonClass(variant, size), "[&_svg]:size-4", className)} />;
}

/** Goes to a page of Tandem and looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);

/** Goes to another site, in a tab of its own. */
export function ExternalLink({ className, ...props }: Omit<Props, "href"> & { href: string }) {
  return <AriaLink {...props} target="_blank" rel="noreferrer noopener" className={cx(looks.text, className)} />;
}
