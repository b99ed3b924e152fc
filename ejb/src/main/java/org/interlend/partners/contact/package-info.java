/** How staff reach a partner's staff, beside the address for returns and that for letters. */
package org.interlend.partners.contact;
