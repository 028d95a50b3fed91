using System.Net.Http.Headers;
using System.Text;
using Tensorflow.Keras.Saving.Json;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Callbacks;

/// <summary>
/// Sends what every epoch's end is told to a server, as JSON: the body of the request, or a field of a form. A server that cannot be reached is a warning; what it answers does not matter.
/// Source: keras.callbacks.RemoteMonitor.
/// </summary>
/// <param name="root">The address of the server.</param>
/// <param name="path">The path, behind the address.</param>
/// <param name="field">The field of the form.</param>
/// <param name="headers">Headers of the requests.</param>
/// <param name="send_as_json">Whether the JSON is the body, of type <c>application/json</c>, instead of a field of a form.</param>
[KerasExport("callbacks")]
public class RemoteMonitor(
    string root = "http://localhost:9000",
    string path = "/publish/epoch/end/",
    string field = "data",
    Dictionary<string, string>? headers = null,
    bool send_as_json = false) : Callback
{
    // As in Python, a server may take its time.
    private static readonly Lazy<HttpClient> s_client = new(static () => new HttpClient { Timeout = Timeout.InfiniteTimeSpan });

    /// <inheritdoc/>
    /// <exception cref="ValueError">A result is an array of several numbers.</exception>
    public override void on_epoch_end(int epoch, Logs logs)
    {
        var send = new Dictionary<string, object?> { ["epoch"] = epoch };
        foreach (var (name, value) in logs)
        {
            if (logs.arrays.TryGetValue(name, out var array) && array.size != 1)
                throw new ValueError($"can only convert an array of size 1 to a Python scalar. Received: '{name}' of shape {array.shape}. Give the metric an average, or leave it out.");
            send[name] = (double)value;
        }
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, root + path) { Content = Content(send) };
            foreach (var (name, value) in headers ?? [])
                Add(request, name, value);
            using var response = s_client.Value.Send(request, HttpCompletionOption.ResponseHeadersRead);
        }
        catch (Exception error) when (error is HttpRequestException or UriFormatException or InvalidOperationException or NotSupportedException or IOException)
        {
            Warnings.Warn($"Could not reach RemoteMonitor root server at {root}");
        }
    }

    private HttpContent Content(Dictionary<string, object?> send)
    {
        if (!send_as_json)
            return new FormUrlEncodedContent([new KeyValuePair<string, string>(field, JsonWriter.Write(send))]);
        // JSON has no such numbers, and Python's requests do not send them.
        if (send.Values.Any(static value => value is double number && !double.IsFinite(number)))
            throw new HttpRequestException("Out of range float values are not JSON compliant");
        return new StringContent(JsonWriter.Write(send), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
    }

    private static void Add(HttpRequestMessage request, string name, string value)
    {
        if (request.Headers.TryAddWithoutValidation(name, value))
            return;
        request.Content!.Headers.Remove(name);
        request.Content.Headers.TryAddWithoutValidation(name, value);
    }
}
