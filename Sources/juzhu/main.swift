print("juzhu")
