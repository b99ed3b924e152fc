/**
 * The settings of partners that speak SLNP (Simple Library Network Protocol): a Zentrale Fernleihe
 * server with which orders, changes and reports are exchanged.
 *
 * <p>They are part of {@link org.interlend.partners.Partner}.
 */
package org.interlend.partners.slnp;
