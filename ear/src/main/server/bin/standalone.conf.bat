rem Read by standalone.bat. Settings are environment variables (INTERLEND_...); this file turns the
rem few that WildFly cannot read directly into system properties, and sets the size of the Java heap.

rem A wrong setting ends the start with a sentence that names it.
set "SETTINGS_JAVA=java"
if not "x%JAVA_HOME%" == "x" set "SETTINGS_JAVA=%JAVA_HOME%\bin\java"
"%SETTINGS_JAVA%" -cp "%~dp0..\modules\org\interlend\main\interlend-settings.jar" org.interlend.operator.SettingsCheck || exit 1

if "x%JDK_SERIAL_FILTER%" == "x" (
  set "JDK_SERIAL_FILTER=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000"
)

rem More heap for a large library: set "JBOSS_JAVA_SIZING=-Xms64m -Xmx2g"
if "x%JBOSS_JAVA_SIZING%" == "x" (
  set "JBOSS_JAVA_SIZING=-Xmx512m -XX:InitialHeapSize=192m -XX:MaxMetaspaceSize=384m -XX:MetaspaceSize=192m -XX:+UseG1GC -XX:MinHeapSize=64m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=15 -XX:G1PeriodicGCInterval=30000 -XX:InitiatingHeapOccupancyPercent=85 -XX:-G1UseAdaptiveIHOP"
)
if "x%JAVA_OPTS%" == "x" (
  set "JAVA_OPTS=%JBOSS_JAVA_SIZING% -Djava.awt.headless=true -Djboss.modules.system.pkgs=org.jboss.byteman -XX:+ExitOnOutOfMemoryError"
)

rem WildFly uses methods of sun.misc.Unsafe, of which Java 24 and later would warn at each start. Earlier ones do not know the option.
set "JAVA_OPTS=%JAVA_OPTS% -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow"

rem WildFly would undo a start that takes longer than five minutes, as a move to PostgreSQL or a migration of a large database can.
set "JAVA_OPTS=%JAVA_OPTS% -Djboss.as.management.blocking.timeout=86400"

if /i "%INTERLEND_LOG_FORMAT%" == "json" set "JAVA_OPTS=%JAVA_OPTS% -Dinterlend.log.json=true -Dinterlend.log.text=false"

rem H2 requires an absolute path.
if not "x%INTERLEND_DATA_DIR%" == "x" for %%d in ("%INTERLEND_DATA_DIR%") do set "INTERLEND_DATA_DIR=%%~fd"
