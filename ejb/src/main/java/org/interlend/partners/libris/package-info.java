/**
 * The settings of partners that are reached through Libris fjärrlån, the broker of the National
 * Library of Sweden: what is fetched from its API, how often, and what its words mean.
 *
 * <p>They are part of {@link org.interlend.partners.Partner}.
 */
package org.interlend.partners.libris;
