# Ends the servers of a folder once their launcher has gone without doing so. Arguments: the launcher's pid, the folder.
launcher=$1 folder=$2
while kill -0 "$launcher" 2>/dev/null; do sleep 0.5; done
servers='' database=''
for file in "$folder"/*/console.pid; do
  [ ! -f "$file" ] || servers="$servers -$(cut -d ' ' -f 1 "$file")"
done
[ ! -f "$folder/postgres/postmaster.pid" ] || database=$(head -n 1 "$folder/postgres/postmaster.pid")
[ -z "$servers" ] || kill -s TERM -- $servers 2>/dev/null
[ -z "$database" ] || kill -s INT "$database" 2>/dev/null
for second in 1 2 3 4 5 6 7 8; do
  left=''
  for server in $servers; do
    ! kill -s 0 -- "$server" 2>/dev/null || left=$server
  done
  [ -n "$left" ] || break
  sleep 1
done
[ -z "$servers" ] || kill -s KILL -- $servers 2>/dev/null
rm -f "$folder"/*/console.pid
