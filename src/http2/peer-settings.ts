// The client's SETTINGS (RFC 9113, 6.5.2).
import type { Connection } from "./connection.js"
import {
  DEFAULT_FRAME_BYTES,
  ErrorCode,
  Http2ConnectionError,
  LARGEST_FRAME_BYTES,
  LARGEST_WINDOW,
  SETTING_ENABLE_PUSH,
  SETTING_HEADER_TABLE_SIZE,
  SETTING_INITIAL_WINDOW_SIZE,
  SETTING_MAX_FRAME_SIZE,
} from "./constants.js"

/**
 * Takes over what the frame's payload says, and acknowledges it; throws Http2ConnectionError for values that none may have. What larger
 * windows let out goes after the acknowledgement: until that has come, a client may hold the server to its old window.
 */
export function applySettings(connection: Connection, buffer: Buffer, start: number, end: number): void {
  const { sender, encoder } = connection
  let windowsChanged = false
  for (let at = start; at < end; at += 6) {
    const value = buffer.readUInt32BE(at + 2)
    switch (buffer.readUInt16BE(at)) {
      case SETTING_HEADER_TABLE_SIZE:
        encoder.resize(value)
        break
      case SETTING_ENABLE_PUSH:
        if (value > 1) throw invalid("ENABLE_PUSH", ErrorCode.PROTOCOL_ERROR)
        break
      case SETTING_INITIAL_WINDOW_SIZE:
        if (value > LARGEST_WINDOW || !sender.changeInitialWindow(value, () => connection.streams.values())) {
          throw invalid("INITIAL_WINDOW_SIZE", ErrorCode.FLOW_CONTROL_ERROR)
        }
        windowsChanged = true
        break
      case SETTING_MAX_FRAME_SIZE:
        if (value < DEFAULT_FRAME_BYTES || value > LARGEST_FRAME_BYTES) {
          throw invalid("MAX_FRAME_SIZE", ErrorCode.PROTOCOL_ERROR)
        }
        // Larger frames would let one stream keep the others waiting.
        break
    }
  }
  connection.writer.settingsAck()
  // Once for the frame, however often it names the setting; and only streams that wait have to be looked at.
  if (windowsChanged && sender.queuedStreams > 0) sender.activateAll(connection.streams.values())
}

function invalid(name: string, code: number): Http2ConnectionError {
  return new Http2ConnectionError(code, `SETTINGS_${name} is out of range`)
}
