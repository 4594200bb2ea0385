@echo off
rem Runs the workbook with an installed JBang, otherwise with one that Maven (or curl) puts under .workbook once.
setlocal
for /f "delims=" %%j in ('where jbang.cmd 2^>nul') do if /i not "%%~fj"=="%~f0" call "%%~fj" %* & exit /b
set "state=%~dp0.workbook"
set "jar=%state%\jbang-cli-0.132.1-all.jar"
set "page=https://github.com/jbangdev/jbang/releases/download/v0.132.1/jbang.tar"
if not exist "%state%" mkdir "%state%" || exit /b 2
if not exist "%jar%" call mvn -q -B dependency:copy -Dartifact=dev.jbang:jbang-cli:0.132.1:jar:all "-DoutputDirectory=%state%"
if not exist "%jar%" curl -fsSL -o "%state%\jbang.tar" %page% && tar -xf "%state%\jbang.tar" -C "%state%" && move "%state%\jbang\bin\jbang.jar" "%jar%" >nul
if not exist "%jar%" echo JBang cannot be fetched. Connect to the network, then type again:  jbang lab>&2 & exit /b 2
set JBANG_RUNTIME_SHELL=cmd
set "go=%state%\go-%RANDOM%.cmd"
java -classpath "%jar%" dev.jbang.Main %* >"%go%"
if %ERRORLEVEL% equ 255 (call "%go%") else (type "%go%")
