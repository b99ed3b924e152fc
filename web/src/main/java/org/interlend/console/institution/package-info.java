/**
 * The pages on which administrators configure the institution and its libraries, and the page that
 * leads to all settings.
 */
package org.interlend.console.institution;
