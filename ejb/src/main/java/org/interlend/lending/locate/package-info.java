/**
 * The intake of a request and the choice of a copy: search for the title, allocation of an
 * available copy, whether an item may be lent to a partner, replacement of one that is missing.
 *
 * <p>RequestItem (for lending) and the pages lending-copy and picks come through here. The move
 * request that brings the copy to the desk is in {@code circulation.shelving}.
 */
package org.interlend.lending.locate;
