// What the page uses of react-relay, in the place of the package's index: that
// is CommonJS and brings everything along. Add a line for a hook that is missed.

// @ts-expect-error The single modules have no types; whoever imports "react-relay" gets those of the package.
export { default as RelayEnvironmentProvider } from "react-relay/lib/relay-hooks/RelayEnvironmentProvider";
// @ts-expect-error
export { default as useFragment } from "react-relay/lib/relay-hooks/useFragment";
// @ts-expect-error
export { default as useLazyLoadQuery } from "react-relay/lib/relay-hooks/useLazyLoadQuery";
// @ts-expect-error
export { default as usePaginationFragment } from "react-relay/lib/relay-hooks/usePaginationFragment";
// @ts-expect-error
export { default as useRelayEnvironment } from "react-relay/lib/relay-hooks/useRelayEnvironment";
export { ConnectionHandler, fetchQuery, graphql } from "relay-runtime";
