/**
 * Reports to Zentrale Fernleihe servers (SLNPInfo2FLServer): what was shipped, is not available, or
 * was sent back. The outbox sends them again until the server has answered.
 */
package org.interlend.slnp.client;
