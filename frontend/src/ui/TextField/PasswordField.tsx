import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { t } from "@/lib/i18n";
import { IconButton } from "../IconButton/IconButton";
import { TextField, type TextFieldProps } from "./TextField";

/** A password that can be looked at before it is sent. */
export function PasswordField(props: Omit<TextFieldProps, "type" | "end">) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? "text" : "password"}
      autoCapitalize="off"
      spellCheck="false"
      end={
        <IconButton label={shown ? t("Hide password") : t("Show password")} onPress={() => setShown(!shown)}>
          {shown ? <EyeOff /> : <Eye />}
        </IconButton>
      }
    />
  );
}
