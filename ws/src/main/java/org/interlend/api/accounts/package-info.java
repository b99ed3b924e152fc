/** Patrons' accounts in the management API: fines, charges and their payment. */
package org.interlend.api.accounts;
