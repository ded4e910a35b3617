#!/usr/bin/env node
import { createConsole } from './commands/console.ts';
import { runCommand } from './commands/run-command.ts';

process.exitCode = await runCommand(process.argv.slice(2), createConsole(process));
