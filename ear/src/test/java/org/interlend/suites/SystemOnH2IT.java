package org.interlend.suites;

import org.interlend.support.Database;
import org.interlend.support.SharedServers;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The system tests that run on each database, on H2; on PostgreSQL they run with all others. */
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages("org.interlend")
@IncludeClassNamePatterns(".*IT")
@IncludeTags("each-database")
@ConfigurationParameter(key = Database.PARAMETER, value = "H2")
class SystemOnH2IT {

  /** At rest it would take work as long as the fork goes on with other tests. */
  @AfterSuite
  static void endTheServer() {
    SharedServers.end(Database.H2);
  }
}
