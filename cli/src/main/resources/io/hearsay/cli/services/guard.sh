# Outlives the command and stops Postgres when the command is gone without having done so itself.
# $1: Postgres' data folder   $2: temporary folder to delete, or empty
# Standard input is a pipe from the command: "done" is its farewell; an end without one means that it was killed.
trap '' INT TERM HUP
read -r farewell && [ "$farewell" = done ] && exit 0

# The process that serves the data folder; a number left over from a crash may by now be anybody's.
postmaster() {
    pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null) || return 1
    case $pid in '' | *[!0-9]*) return 1 ;; esac
    if [ -r "/proc/$pid/cmdline" ]; then
        line=$(tr '\000' ' ' <"/proc/$pid/cmdline")
    else
        line=$(ps -o args= -p "$pid" 2>/dev/null)
    fi
    case $line in *postgres*"$1"*) ;; *) return 1 ;; esac
}

# Postgres may have been about to start: look for a while. First the fast way to stop, then the immediate one.
for signal in INT INT INT QUIT; do
    for wait in 1 2 3 4 5 6 7 8 9 10; do
        if postmaster "$1"; then
            kill -s "$signal" "$pid" 2>/dev/null
            found=yes
        elif [ "${found:-no}" = yes ]; then
            break 2
        fi
        sleep 0.3
    done
done
[ -z "$2" ] || rm -rf "$2"
