"""Terminals: termios, tty and pty."""
import termios, os, pty
m,s=os.openpty()
def e(c):
    try: print(c,'->',repr(eval(c)))
    except BaseException as x: print(c,type(x).__mro__, x.args)
a=termios.tcgetattr(s)
for c in '''a
termios.tcgetattr("a")
termios.tcgetattr(999)
termios.tcgetattr(os.open("/dev/null",os.O_RDONLY))
termios.tcsetattr(s)
termios.tcsetattr(s,0,3)
termios.tcsetattr(s,0,[1])
termios.tcsetattr(s,0,a[:6]+[3])
termios.tcsetattr(s,0,a[:6]+[[3]])
termios.tcsetattr(s,0,a[:6]+[[3]*32])
termios.tcsetattr(s,0,a[:6]+[["a"]*32])
termios.tcsetattr(s,0,["a"]+a[1:])
termios.tcsetattr(s,0,[2**70]+a[1:])
termios.tcsetattr(s,0,[-1]+a[1:])
termios.tcsetattr(s,9,a)
termios.tcsetattr(s,"a",a)
termios.tcsetattr(s,0,a[:4]+[99999,0]+a[6:])
termios.tcsetattr(s,0,a[:4]+[termios.B9600,termios.B9600]+a[6:])
termios.tcgetattr(s)[4:6], termios.B38400
termios.tcsetattr(s,0,tuple(a))
termios.tcsetattr(s,0,a)
termios.tcsendbreak(s,0)
termios.tcsendbreak(s,"a")
termios.tcdrain(s)
termios.tcflush(s,0)
termios.tcflush(s,99)
termios.tcflow(s,0)
termios.tcflow(s,1)
termios.tcflow(s,99)
termios.tcgetwinsize(s)
termios.tcsetwinsize(s,(25,80))
termios.tcsetwinsize(s,[26,81])
termios.tcgetwinsize(s)
termios.tcsetwinsize(s,(25,))
termios.tcsetwinsize(s,3)
termios.tcsetwinsize(s,("a",3))
termios.tcsetwinsize(s,(2**20,3))
termios.tcsetwinsize(s,(2**70,3))
termios.tcsetwinsize(s,(-1,3))
termios.tcsetattr.__text_signature__'''.split('\n'): e(c)
import tty
old=tty.setraw(s); n=termios.tcgetattr(s); e('old');e('n')
tty.setcbreak(s); n=termios.tcgetattr(s); e('n')
pid, master = pty.fork()
if not pid:
    print(os.isatty(0), os.getsid(0) == os.getpid(), os.tcgetpgrp(0) == os.getpgrp(), flush=True)
    os._exit(3)
out = b""
try:
    while data := os.read(master, 100):
        out += data
except OSError:
    pass
print(out, os.waitpid(pid, 0)[1] >> 8)
