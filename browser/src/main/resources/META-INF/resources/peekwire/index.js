/**
 * Peekwire's browser client: `import { VisitorClient, AgentClient } from "/peekwire/index.js"`. ES modules without
 * dependencies and without a build step; nothing inline, no eval, so the strictest Content-Security-Policy fits.
 *
 * @module
 */
export { VisitorClient } from "./visitor.js";
export { AgentClient } from "./agent.js";
export { Answers } from "./answers.js";
export { AgentCommitments, Commitments } from "./commitments.js";
export { VisitorCommitments } from "./visitor-commitments.js";
export { Library } from "./library.js";
export { PeekwireClient } from "./client.js";
export { PeekwireError } from "./errors.js";
export { Redactor } from "./redact/redactor.js";
