import type { ShardFacts } from './facts.ts';
import { formatPattern, formatScript, quoteShell } from './frame.ts';

const ABOUT = [
  'Loads the shards beside it into Virtuoso 7 by its bulk loader, and counts what arrived.',
  'It adds: statements that the graphs held before stay, and the count then says so.',
  '',
  'Usage: VIRTUOSO_PASSWORD=secret sh load-virtuoso.sh [host:port]',
  '',
  'The server must see this folder at the same path, and DirsAllowed in its virtuoso.ini must name it.',
  'VIRTUOSO_USER is dba if not set, LOADERS (how many files at once) is 1, and ISQL is isql-vt or isql.',
  'isql takes the password as an argument: other users of this machine can see it while the script runs.',
];

const BEFORE = `server=\${1:-localhost:1111}
user=\${VIRTUOSO_USER:-dba}
password=\${VIRTUOSO_PASSWORD:?must be set to the password of $user}
loaders=\${LOADERS:-1}
isql=\${ISQL:-$(command -v isql-vt || command -v isql || true)}
[ -n "$isql" ] || fail 'neither isql-vt nor isql is there: set ISQL'
`;

/**
 * Writes the script for Virtuoso.
 *
 * `isql` ends with 0 whatever failed, and the loader takes a line that it cannot read for one of another graph; so
 * the script looks at what isql wrote, at the list of the loader, and at the number of statements.
 *
 * @see https://vos.openlinksw.com/owiki/wiki/VOS/VirtBulkRDFLoader
 */
export function formatVirtuosoScript(facts: ShardFacts): string {
  const mask = formatPattern(facts).replace('*', '%');
  return formatScript(
    facts,
    ABOUT,
    BEFORE,
    `folder=$(pwd -P)
start=${quoteShell(facts.start)}
case $folder in *[\\'\\\\]*) fail "Virtuoso cannot be told of $folder: it has a quote or a backslash" ;; esac
ours="strstr (ll_file, '$folder/communique-') = 0"

ask() {
  answer=$(printf '%s\\n' "$1" |
    "$isql" "$server" "$user" "$password" VERBOSE=OFF PROMPT=OFF BANNER=OFF ERRORS=STDOUT) ||
    fail "isql failed: $answer"
  case $answer in *'*** Error'*) fail "$answer" ;; esac
  printf '%s\\n' "$answer"
}

# What an earlier run registered would not be loaded again.
ask "delete from DB.DBA.load_list where $ours;" >/dev/null
ask "ld_dir ('$folder', '${mask}', 'urn:communique:no-graph');" >/dev/null
loader=1
while [ "$loader" -lt "$loaders" ]; do
  ask 'rdf_loader_run ();' >/dev/null &
  loader=$((loader + 1))
done
ask 'rdf_loader_run ();' >/dev/null
wait
ask 'checkpoint;' >/dev/null

faults=$(ask "select ll_file, ll_state, ll_error from DB.DBA.load_list
  where $ours and (ll_state <> 2 or ll_error is not null);")
[ -z "$faults" ] || fail "these were not loaded: $faults"
count=$(ask "sparql select (count(*) as ?n) where { graph ?g { ?s ?p ?o } filter (strstarts (str (?g), \\"$start\\")) };")
compare_count "$(echo $count)"
`,
  );
}
