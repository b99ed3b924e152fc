/**
 * Operation in the management API: jobs, the settings of the server, and counts of what the library
 * holds.
 */
package org.interlend.api.operation;
