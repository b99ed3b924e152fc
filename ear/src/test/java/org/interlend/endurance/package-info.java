/**
 * A long run of two servers on one PostgreSQL under mixed load, through kills, stops, a database
 * that restarts or freezes, a full disk and steps of the clock. It ends with a comparison of the
 * database with what was answered. Started by hand; see docs/performance.md.
 */
package org.interlend.endurance;
