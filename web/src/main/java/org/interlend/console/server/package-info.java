/** The pages that show the settings of the operator, and whether mail can be sent. */
package org.interlend.console.server;
