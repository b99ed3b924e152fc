package org.interlend.suites;

import org.interlend.support.Database;
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
class SystemOnH2IT {}
