package picture

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// This file looks at the report in a browser: headless Chromium, driven by chromedriver. Both
// come with `make browser`; the tests skip without them.

// browser is a session of chromedriver.
type browser struct {
	th  *testing.T
	url string
}

// openBrowser starts chromedriver and a browser, or skips.
func openBrowser(th *testing.T) *browser {
	driver, err := exec.LookPath("chromedriver")
	if err != nil {
		th.Skip("no browser: the page is not looked at (make browser installs Chromium)")
	}
	chrome := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if chrome, err = exec.LookPath(name); err == nil {
			break
		}
	}
	if err != nil {
		th.Skip("chromedriver without Chromium: the page is not looked at (make browser installs it)")
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		th.Skip(err)
	}
	port := l.Addr().(*net.TCPAddr).Port
	l.Close()
	ctx, cancel := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, driver, fmt.Sprintf("--port=%d", port))
	if err := cmd.Start(); err != nil {
		cancel()
		th.Skip(err)
	}
	b := &browser{th, fmt.Sprintf("http://127.0.0.1:%d", port)}
	th.Cleanup(func() {
		b.call("DELETE", "", nil)
		cancel()
		cmd.Wait()
	})
	for range 100 {
		if r, err := http.Get(b.url + "/status"); err == nil {
			r.Body.Close()
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	var session struct{ SessionID string }
	b.into(&session, b.call("POST", "/session", map[string]any{"capabilities": map[string]any{"alwaysMatch": map[string]any{
		"browserName": "chrome",
		"goog:chromeOptions": map[string]any{"binary": chrome, "args": []string{
			"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
			"--no-first-run", "--window-size=1200,900", "--user-data-dir=" + th.TempDir(),
		}},
	}}}))
	if session.SessionID == "" {
		th.Fatal("no session")
	}
	b.url += "/session/" + session.SessionID
	return b
}

// call makes a call of the WebDriver protocol and returns the value of the answer.
func (b *browser) call(method, path string, body any) json.RawMessage {
	var in bytes.Buffer
	if body != nil {
		json.NewEncoder(&in).Encode(body)
	}
	req, err := http.NewRequest(method, b.url+path, &in)
	if err != nil {
		b.th.Fatal(err)
	}
	client := http.Client{Timeout: 60 * time.Second}
	r, err := client.Do(req)
	if err != nil {
		if method == "DELETE" {
			return nil
		}
		b.th.Fatal(err)
	}
	defer r.Body.Close()
	var answer struct{ Value json.RawMessage }
	if err := json.NewDecoder(r.Body).Decode(&answer); err != nil {
		b.th.Fatal(err)
	}
	if r.StatusCode != http.StatusOK {
		b.th.Fatalf("%s %s: %s", method, path, answer.Value)
	}
	return answer.Value
}

func (b *browser) into(x any, value json.RawMessage) {
	b.th.Helper()
	if err := json.Unmarshal(value, x); err != nil {
		b.th.Fatalf("%v in %s", err, value)
	}
}

// run runs a function body in the page and decodes what it returns.
func (b *browser) run(x any, script string) {
	b.th.Helper()
	b.into(x, b.call("POST", "/execute/sync", map[string]any{"script": script, "args": []any{}}))
}

// drawnLanes describes the canvases: for tenths of each lane's width, the color in the middle.
const drawnLanes = `
return [...document.querySelectorAll(".lane")].map(lane => {
  const canvas = lane.querySelector("canvas"), c = canvas.getContext("2d"), colors = [];
  for (let i = 0; i < 20; i++) {
    const p = c.getImageData(Math.floor((i + .5) / 20 * canvas.width), Math.floor(canvas.height / 2), 1, 1).data;
    colors.push(p[3] === 0 ? "" : "#" + [p[0], p[1], p[2]].map(x => x.toString(16).padStart(2, "0")).join(""));
  }
  return {name: lane.querySelector("b").textContent, width: canvas.width, colors};
});`

type drawn struct {
	Name   string
	Width  int
	Colors []string
}

// What the three states are painted with.
const (
	green = "#2a9d55"
	red   = "#e4572e"
	gray  = "#c9d6df"
)

func (b *browser) open(page []byte) {
	file := filepath.Join(b.th.TempDir(), "report.html")
	if err := os.WriteFile(file, page, 0o644); err != nil {
		b.th.Fatal(err)
	}
	b.call("POST", "/url", map[string]any{"url": "file://" + file})
}

// A recording that is known to the microsecond is drawn as it was.
func TestReportInBrowser(th *testing.T) {
	b := openBrowser(th)
	r := example
	r.Names = map[uint32]string{1: "MainThread", 2: "worker"}
	// Thread 1: runs 0-2, waits 2-3, runs 3-5; thread 2: waits 1-2, runs 2-3, is away 3-5.5, runs
	// to 6; the page ends at 8.
	var page bytes.Buffer
	if err := r.WriteReport(&page); err != nil {
		th.Fatal(err)
	}
	b.open(page.Bytes())
	var lanes []drawn
	b.run(&lanes, drawnLanes)
	if len(lanes) != 2 || lanes[0].Name != "MainThread" || lanes[1].Name != "worker" || lanes[0].Width < 300 {
		th.Fatalf("lanes %+v", lanes)
	}
	// A column is 0.4 of the 8 units wide.
	paint := func(runs ...any) (out []string) {
		for i := 0; i < len(runs); i += 2 {
			for range runs[i].(int) {
				out = append(out, runs[i+1].(string))
			}
		}
		return out
	}
	want := [][]string{
		// columns begin at 0, .4, .8 ...; their middles are at .2, .6, 1.0 ...
		paint(5, green, 2, red, 5, green, 8, ""),
		paint(2, "", 3, red, 2, green, 7, gray, 1, green, 5, ""),
	}
	for i, w := range want {
		for k, color := range w {
			at := (float64(k) + 0.5) * 0.4
			if at == float64(int(at)) {
				continue // on a border
			}
			if lanes[i].Colors[k] != color {
				th.Errorf("%s at %.1f µs is %q, not %q", lanes[i].Name, at, lanes[i].Colors[k], color)
			}
		}
	}
	var text string
	b.run(&text, `return document.getElementById("waits").innerText`)
	if !strings.Contains(text, "a.py:3: n += 1 # </script>") || !strings.Contains(text, "had to give way") {
		th.Errorf("the longest waits are %q", text)
	}
	// A click on a wait shows it.
	b.run(&text, `document.getElementById("waits").rows[2].click(); return document.getElementById("from").textContent`)
	if text != "1.0 µs" {
		th.Errorf("after the click the lanes begin at %s", text)
	}
	var errors []struct{ Level, Message string }
	b.into(&errors, b.call("POST", "/se/log", map[string]any{"type": "browser"}))
	for _, e := range errors {
		if e.Level == "SEVERE" {
			th.Errorf("the page reports %s", e.Message)
		}
	}
}

// TestScreenshot takes the picture that is kept in docs, of the report that
// GOPY_GIL_REPORT names, and writes it to GOPY_SCREENSHOT.
func TestScreenshot(th *testing.T) {
	report, out := os.Getenv("GOPY_GIL_REPORT"), os.Getenv("GOPY_SCREENSHOT")
	if report == "" || out == "" {
		th.Skip("only with GOPY_GIL_REPORT and GOPY_SCREENSHOT: make browser")
	}
	page, err := os.ReadFile(report)
	if err != nil {
		th.Fatal(err)
	}
	b := openBrowser(th)
	b.open(page)
	var lanes []drawn
	b.run(&lanes, drawnLanes)
	states := map[string]bool{}
	for _, l := range lanes {
		for _, c := range l.Colors {
			states[c] = true
		}
	}
	if len(lanes) < 3 || !states[green] || !states[red] || !states[gray] {
		th.Errorf("%d lanes with %v", len(lanes), states)
	}
	var png []byte
	b.into(&png, b.call("GET", "/screenshot", nil))
	if err := os.WriteFile(out, png, 0o644); err != nil {
		th.Fatal(err)
	}
}
